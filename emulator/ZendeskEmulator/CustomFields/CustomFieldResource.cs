using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.CustomFields;

/// <summary>The differences between user_fields and organization_fields.</summary>
/// <param name="Envelope">Zendesk's name of one field: <c>user_field</c>.</param>
/// <param name="Create">Creates an empty field.</param>
/// <param name="In">Gets the fields of an account.</param>
internal sealed record CustomFieldResource<TField>(
    string Envelope,
    Func<TField> Create,
    Func<AccountState, CustomFieldCollection<TField>> In)
    where TField : CustomField, IKindOf<TField>
{
    public string ListName { get; } = $"{Envelope}s";

    public string Folder { get; } = $"/api/v2/{Envelope}s/";

    /// <summary>The key of the list in the body of reorder.</summary>
    public string IdsName { get; } = $"{Envelope}_ids";
}
