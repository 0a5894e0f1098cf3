using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.Tags;

/// <summary>Finds the record with the tags; null if it does not exist.</summary>
internal delegate T? FindTagged<out T>(AccountState state, long id);

/// <summary>Puts the record with its new tags into the write, and returns it.</summary>
internal delegate T SaveTags<T>(in AccountWrite write, T record, string[]? tags);

/// <summary>The four calls on the tags of a record, the same for users and organizations: list, set (201), add, remove.</summary>
internal sealed class TagOperations<T>(FindTagged<T> find, Func<T, string[]?> tagsOf, Func<Caller, T, bool> mayChange, SaveTags<T> save)
    where T : class
{
    /// <summary>The operations, by their operationIds.</summary>
    /// <param name="path">The path of the record's tags.</param>
    public Operation[] Of(string path, string list, string set, string add, string remove) =>
    [
        Get(path, list, "tags/index", List),
        Post(path, set, "tags/create", TagsInput.Body, Set, TagsResponse.Render).Assuming(10, 26),
        Put(path, add, "tags/update", TagsInput.Body, Add, TagsResponse.Render).Assuming(10, 26),
        Delete(path, remove, "tags/destroy", TagsInput.Body, Remove, TagsResponse.Render).Assuming(26),
    ];

    private Response List(RequestContext request) =>
        find(request.State, request.Id) is { } record ? TagsResponse.Of(tagsOf(record)) : Errors.RecordNotFound;

    private Outcome<string[]> Set(RequestContext request, in AccountWrite write, TagsInput input) =>
        Change(request, write, input, (_, sent) => sent, isSet: true);

    private Outcome<string[]> Add(RequestContext request, in AccountWrite write, TagsInput input) =>
        Change(request, write, input, (stored, sent) => stored.Concat(sent));

    private Outcome<string[]> Remove(RequestContext request, in AccountWrite write, TagsInput input) =>
        Change(request, write, input, (stored, sent) => stored.Except(TagSet.Of(sent) ?? []));

    private Outcome<string[]> Change(
        RequestContext request,
        in AccountWrite write,
        TagsInput input,
        Func<string[], List<string>, IEnumerable<string>> change,
        bool isSet = false)
    {
        // Assumed A-26: setting tags without the key clears nothing. Adding or removing no tags changes nothing.
        if (isSet && input.Tags is null)
        {
            return Errors.InvalidAttribute("tags", "must be present", request.Action);
        }
        if (find(write.State, request.Id) is not { } record)
        {
            return Errors.RecordNotFound;
        }
        if (!mayChange(request.Caller, record))
        {
            return Errors.Forbidden;
        }
        var stored = tagsOf(record);
        var changed = TagSet.Replace(stored, [.. change(stored ?? [], input.Tags ?? [])]);
        if (changed?.Length > Math.Max(TextBounds.MaxItemsOf("tags"), stored?.Length ?? 0))
        {
            return Errors.TooManyValuesOf("tags", TextBounds.MaxItemsOf("tags"));
        }
        var saved = save(write, record, changed);
        var tags = tagsOf(saved) ?? [];
        return isSet ? Outcome<string[]>.Created(tags) : tags;
    }
}

/// <summary>The body of the calls on a record's tags: {"tags":[…]}, without an envelope.</summary>
internal sealed class TagsInput
{
    private static readonly BodyShape<TagsInput> Shape = new BodyShape<TagsInput>().Texts("tags", (input, tags) => input.Tags = tags);

    public static readonly RequestInput<TagsInput> Body = RequestInput<TagsInput>.Body("", Shape, () => new TagsInput());

    /// <summary>Null when no tags were sent.</summary>
    public List<string>? Tags { get; private set; }
}

/// <summary>{"tags":[…]}</summary>
internal static class TagsResponse
{
    public static Response Of(string[]? tags, int status = 200) => PlainListResponse.OfTexts("tags", tags ?? [], status);

    /// <summary>201 when tags were set, else 200.</summary>
    public static Response Render(RequestContext request, in Outcome<string[]> outcome) => Of(outcome.Record, outcome.IsNew ? 201 : 200);
}
