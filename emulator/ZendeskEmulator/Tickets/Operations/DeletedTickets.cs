using System.Globalization;
using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Storage;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Tickets.Operations;

/// <summary>GET deleted_tickets: the tickets of the last thirty days that can be restored (facts-tickets §2.8).</summary>
internal static class DeletedTickets
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private static readonly SortKey<Ticket>[] Sorts =
    [
        TicketCollection.BySubject,
        new("deleted_at", ticket => ticket.Deletion?.At.ToString("s", CultureInfo.InvariantCulture) ?? ""),
    ];

    public static Response List(RequestContext request)
    {
        if ((request.Limits().Take(TicketLimits.DeletedLists)
            ?? DeepPage.Take(request, TicketLimits.DeletedDeepPages, beyond: 100)) is { } tooMany)
        {
            return tooMany;
        }
        if (PageRequest.Read(request.Query, request.Action, out var page) is { } badPage)
        {
            return badPage;
        }
        var now = request.Account.Clock.UtcNow.UtcDateTime;
        var deleted = new FilteredRecords<Ticket>(
            request.State.Get<TicketCollection>().Deleted, ticket => now - ticket.Deletion!.At < Kept);
        IRecordSource<Ticket> source = request.Query["sort_order"] == "desc" ? new NewestFirst<Ticket>(deleted) : deleted;
        var sort = Array.Find(Sorts, sort => sort.Name == request.Query["sort_by"]);
        var users = request.State.Get<UserCollection>();
        var records = RecordPage<Ticket>.Of(source, page, sort, Sorts);
        var names = records.Records.ToDictionary(ticket => ticket.Number, ticket => users.Find(ticket.Deletion!.ActorId)?.Name);
        return new RecordListResponse<Ticket>(
            "deleted_tickets",
            records,
            (json, ticket, _) => Write(json, ticket, names.GetValueOrDefault(ticket.Number)),
            request.Operation!.JsonPath(request),
            request.Query);
    }

    private static void Write(Utf8JsonWriter json, Ticket ticket, string? actor)
    {
        json.WriteStartObject();
        json.WriteNumber("id", ticket.Number);
        json.WriteString("subject", ticket.Subject);
        json.WriteStartObject("actor");
        json.WriteNumber("id", ticket.Deletion!.ActorId);
        json.WriteString("name", actor);
        json.WriteEndObject();
        json.WriteString("deleted_at", ticket.Deletion.At);
        json.WriteString("previous_state", TicketWords.NameOf(ticket.Status));
        json.WriteEndObject();
    }
}
