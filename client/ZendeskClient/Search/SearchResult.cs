using System.Text.Json;

namespace Zendesk;

/// <summary>A record that a search found.</summary>
/// <param name="Id">The record's id.</param>
/// <param name="ResultType">Its type: <c>user</c>, <c>organization</c>, <c>group</c>, <c>ticket</c>.</param>
/// <param name="Json">The record of the response.</param>
public sealed record SearchResult(long Id, string ResultType, JsonElement Json)
{
    /// <summary>The user; null for another record.</summary>
    /// <returns>The record as a user.</returns>
    public User? ToUser() => ResultType == "user" ? Json.Deserialize(ZendeskJson.Default.User) : null;

    /// <summary>The organization; null for another record.</summary>
    /// <returns>The record as an organization.</returns>
    public Organization? ToOrganization() => ResultType == "organization" ? Json.Deserialize(ZendeskJson.Default.Organization) : null;

    /// <summary>The ticket; null for another record.</summary>
    /// <returns>The record as a ticket.</returns>
    public Ticket? ToTicket() => ResultType == "ticket" ? Json.Deserialize(ZendeskJson.Default.Ticket) : null;

    /// <summary>The group; null for another record.</summary>
    /// <returns>The record as a group.</returns>
    public Group? ToGroup() => ResultType == "group" ? Json.Deserialize(ZendeskJson.Default.Group) : null;
}

/// <summary>{"results":[…]} with the keys of both ways of paging.</summary>
internal sealed record SearchListBody(IReadOnlyList<JsonElement>? Results, PageMeta? Meta, string? NextPage)
{
    public static readonly BodyReader<ListBody<SearchResult>> Page = BodyReader.Of(
        ZendeskJson.Default.SearchListBody,
        body => ListBody<SearchResult>.Of(body.Results?.Select(Of).ToList(), body.Meta, body.NextPage));

    /// <exception cref="JsonException">It is no result.</exception>
    private static SearchResult Of(JsonElement row) =>
        row.ValueKind == JsonValueKind.Object
        && row.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number)
        && row.TryGetProperty("result_type", out var type) && type.ValueKind == JsonValueKind.String
            ? new SearchResult(number, type.GetString()!, row)
            : throw new JsonException("Not a result.");
}

/// <summary>{"count":6}</summary>
internal sealed record SearchCountBody(long? Count)
{
    public static readonly BodyReader<SearchCountBody> One =
        BodyReader.Of(ZendeskJson.Default.SearchCountBody, body => body.Count is null ? null : body);
}
