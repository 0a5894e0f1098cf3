using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Tags;

/// <summary>Finds the record that carries tags; null when there is none.</summary>
internal delegate T? FindTagged<out T>(AccountState state, long id);

/// <summary>Puts a record with other tags into the write, and answers it.</summary>
internal delegate T SaveTags<T>(in AccountWrite write, T record, string[]? tags);

/// <summary>The four calls on the tags of a record, the same for users and organizations: list, set (201), add, remove.</summary>
internal sealed class TagOperations<T>(FindTagged<T> find, Func<T, string[]?> tagsOf, Func<Caller, T, bool> mayChange, SaveTags<T> save)
    where T : class
{
    public Response List(RequestContext request)
    {
        if (request.ReadId(0, "tags/index", out var id) is { } badId)
        {
            return badId;
        }
        return find(request.State, id) is { } record ? new TagsResponse(200, tagsOf(record)) : Errors.RecordNotFound;
    }

    public Response Set(RequestContext request) => Change(request, 201, "tags/create", (_, sent) => sent, needsTags: true);

    public Response Add(RequestContext request) => Change(request, 200, "tags/update", (stored, sent) => stored.Concat(sent));

    public Response Remove(RequestContext request) => Change(request, 200, "tags/destroy", (stored, sent) => stored.Except(TagSet.Of(sent) ?? []));

    private Response Change(RequestContext request, int status, string action, Func<string[], List<string>, IEnumerable<string>> change, bool needsTags = false)
    {
        if (request.ReadId(0, action, out var id) is { } badId)
        {
            return badId;
        }
        var input = new TagsInput();
        if (request.ReadBody("", TagsInput.Shape, input, action) is { } badBody)
        {
            return badBody;
        }
        // Assumed A-26: setting none without saying so clears nothing; adding and removing none changes nothing.
        if (needsTags && input.Tags is null)
        {
            return Errors.InvalidAttribute("tags", "must be present", action);
        }
        using var write = request.BeginWrite();
        if (find(write.State, id) is not { } record)
        {
            return Errors.RecordNotFound;
        }
        if (!mayChange(request.Caller, record))
        {
            return Errors.Forbidden;
        }
        var stored = tagsOf(record);
        var saved = save(write, record, TagSet.Replace(stored, [.. change(stored ?? [], input.Tags ?? [])]));
        write.Commit();
        return new TagsResponse(status, tagsOf(saved));
    }
}
