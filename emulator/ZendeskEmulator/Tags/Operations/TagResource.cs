using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.Tags.Operations;

/// <summary>The tags of an account: with their counts, counted, and by their beginning.</summary>
internal static class TagResource
{
    private const string Path = "/api/v2/tags";
    private const string Autocomplete = "/api/v2/autocomplete/tags";

    /// <summary>As many as Zendesk lists (documented).</summary>
    private const int MaxListed = 20_000;

    private const int MinName = 2;
    private const int MaxFound = 100;

    /// <summary>The only order of the list; its cursors name it (recorded).</summary>
    private static readonly ListSorts Sorts = new(["score,id"], "-score,id");

    private static readonly RequestInput<TagName> Body =
        RequestInput<TagName>.Body("", new BodyShape<TagName>().Text("name", (input, value) => input.Name = value), () => new TagName());

    public static readonly Resource Resource = new("tags")
    {
        Operations =
        [
            Get(Path, "ListTags", "tags/index", List).Scanning().Assuming(91)
                .Noting("the most frequent first (recorded), at most 20,000; Zendesk counts the last 60 days only"),
            Get($"{Path}/count", "CountTags", "tags/count", request =>
                new CountResponse(request.State.Get<TagCounts>().Count, request.Account.Clock.UtcNow)),
            Get(Autocomplete, "AutocompleteTags", "autocomplete/tags", request => Complete(request, request.Query["name"])).Scanning()
                .Assuming(20, 91),
            Post(Autocomplete, "AutocompleteTagsPost", "autocomplete/tags", Body, (request, input) =>
                Complete(request, input.Name ?? request.Query["name"])).Scanning().Assuming(20, 91),
        ],
    };

    private static Response List(RequestContext request)
    {
        if (PageRequest.Read(request.Query, request.Action, Sorts, out var page) is { } badPage)
        {
            return badPage;
        }
        var listed = request.State.Get<TagCounts>().All.Order(TagListResponse.MostFrequentFirst).Take(MaxListed).ToArray();
        return new TagListResponse(listed, page, $"{Path}.json", request.Query);
    }

    private static Response Complete(RequestContext request, string? name)
    {
        var beginning = name?.Trim().ToLowerInvariant() ?? "";
        if (beginning.Length < MinName)
        {
            return Errors.NameTooShortToComplete;
        }
        return TagsResponse.Of([.. request.State.Get<TagCounts>().All
            .Select(tag => tag.Key)
            .Where(tag => tag.StartsWith(beginning, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Take(MaxFound)]);
    }

    private sealed class TagName
    {
        public string? Name { get; set; }
    }
}
