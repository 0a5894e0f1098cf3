using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Tags;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.Tickets.Operations;

/// <summary>
/// The tags of a ticket: list, set (201), add, remove. They are updates of the ticket, safe ones too (facts-tickets
/// §2.7, §2.11).
/// </summary>
internal static class TicketTags
{
    private static readonly BodyShape<Input> Shape = new BodyShape<Input>()
        .TextsOrList("tags", (input, tags) => input.Tags = tags)
        .Boolean("safe_update", (input, value) => input.SafeUpdate = value)
        .Text("updated_stamp", (input, value) => input.Stamp = value is null ? null : TicketTimes.Parse(value));

    private static readonly RequestInput<Input> Body = RequestInput<Input>.Body("", Shape, () => new Input());

    /// <summary>The tags to remove may stand in the query (recorded).</summary>
    private static readonly RequestInput<Input> BodyOrQuery = new("", (RequestContext request, out Input input) =>
    {
        var error = Body.Bind(request, out input);
        input.Tags ??= request.Query["tags"]?.Split(',').ToList();
        return error;
    });

    public static Operation[] Of(string path) =>
    [
        Get(
            path,
            "ListResourceTags",
            "tags/index",
            request => request.State.Get<TicketCollection>().FindNumber(request.PathId(0)) is { } ticket
            ? TagsResponse.Of(ticket.Tags)
            : Errors.RecordNotFound),
        Post(
            path, "SetTagsTicket", "tags/create", Body,
            (RequestContext request, in AccountWrite write, Input input) => Change(request, write, input, Kind.Set),
            TagsResponse.Render).Assuming(26, 109),
        Put(
            path, "PutTagsTicket", "tags/update", Body,
            (RequestContext request, in AccountWrite write, Input input) => Change(request, write, input, Kind.Add),
            TagsResponse.Render).Assuming(26, 109),
        Delete(
            path, "DeleteTagsTicket", "tags/destroy", BodyOrQuery,
            (RequestContext request, in AccountWrite write, Input input) => Change(request, write, input, Kind.Remove),
            TagsResponse.Render).Assuming(26, 109),
    ];

    private static Outcome<string[]> Change(RequestContext request, in AccountWrite write, Input input, Kind kind)
    {
        if (kind == Kind.Set && input.Tags is null)
        {
            return Errors.InvalidAttribute("tags", "must be present", request.Action);
        }
        if (write.Get<TicketCollection>().FindNumber(request.PathId(0)) is not { } ticket)
        {
            return Errors.RecordNotFound;
        }
        if (TicketLimits.TakeUpdate(request.Limits(), ticket.Number, request.Caller.UserId) is { } tooMany)
        {
            return tooMany;
        }
        var (stored, sent) = (ticket.Tags ?? [], input.Tags ?? []);
        var tags = kind switch
        {
            Kind.Set => sent,
            Kind.Add => [.. stored.Concat(sent)],
            _ => stored.Except(TagSet.Of(sent) ?? []).ToList(),
        };
        var update = TicketInput.OfTags(tags, input.SafeUpdate, input.Stamp);
        var saved = TicketSaving.Update(write, ticket, update, TicketWriter.Of(request));
        if (saved.Error is { } refused)
        {
            return refused;
        }
        var result = saved.Record.Ticket.Tags ?? [];
        return kind == Kind.Set ? Outcome<string[]>.Created(result) : result;
    }

    private enum Kind
    {
        Set,
        Add,
        Remove,
    }

    private sealed class Input
    {
        public List<string>? Tags { get; set; }

        public bool SafeUpdate { get; set; }

        public DateTime? Stamp { get; set; }
    }
}
