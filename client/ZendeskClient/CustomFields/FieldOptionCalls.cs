namespace Zendesk;

/// <summary>The calls on the options of a field, the same for users, organizations and tickets.</summary>
internal static class FieldOptionCalls
{
    public static ZendeskList<CustomFieldOption> ListAsync(
        ZendeskApi api, string operation, string path, ListOptions? options, CancellationToken cancellationToken) =>
        PagedList.ByNumber(
            api, operation, $"{path}/options", _ => { }, CustomFieldOptionListBody.Page, options ?? new ListOptions(), cancellationToken);

    public static Task<CustomFieldOption> CreateOrUpdateAsync(
        ZendeskApi api, string operation, string path, CustomFieldOptionInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var body = input.ToBody("custom_field_option");
        var request = ApiRequest.Post(operation, $"{path}/options", body) with { IsRepeatable = input.Id is not null };
        return api.ReadAsync(request, CustomFieldOptionBody.One, cancellationToken);
    }

    public static Task DeleteAsync(ZendeskApi api, string operation, string path, long optionId, CancellationToken cancellationToken) =>
        api.DeleteAsync(operation, $"{path}/options/{optionId}", cancellationToken);
}
