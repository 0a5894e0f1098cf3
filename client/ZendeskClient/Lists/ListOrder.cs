namespace Zendesk;

/// <summary>The order of a list: <c>sort=name</c>, or <c>sort=-name</c> for the other way around.</summary>
internal static class ListOrder
{
    /// <param name="field">Null for the id, which is every list's own order.</param>
    public static void AddTo(ListQuery query, string? field, bool descending)
    {
        if (field is not null || descending)
        {
            query.Add("sort", (descending ? "-" : "") + (field ?? "id"));
        }
    }
}
