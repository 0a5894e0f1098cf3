namespace ZendeskEmulator.Tags;

/// <summary>{"tags":[…]}</summary>
internal static class TagsResponse
{
    public static Response Of(string[]? tags, int status = 200) => PlainListResponse.OfTexts("tags", tags ?? [], status);

    /// <summary>201 when tags were set, else 200.</summary>
    public static Response Render(RequestContext request, in Outcome<string[]> outcome) => Of(outcome.Record, outcome.IsNew ? 201 : 200);
}
