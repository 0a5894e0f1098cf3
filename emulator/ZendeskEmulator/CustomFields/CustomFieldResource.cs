using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.CustomFields;

/// <summary>What differs between user_fields and organization_fields.</summary>
/// <param name="Envelope">Zendesk's word for one of them: <c>user_field</c>.</param>
/// <param name="Create">Makes an empty one.</param>
/// <param name="In">Those of an account.</param>
internal sealed record CustomFieldResource<TField>(string Envelope, Func<TField> Create, Func<AccountState, CustomFieldCollection<TField>> In)
    where TField : CustomField, IKindOf<TField>
{
    public string ListName { get; } = $"{Envelope}s";

    public string Folder { get; } = $"/api/v2/{Envelope}s/";

    /// <summary>The key of the list that reorder takes.</summary>
    public string IdsName { get; } = $"{Envelope}_ids";
}
