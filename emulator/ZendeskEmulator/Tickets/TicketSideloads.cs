using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.CustomStatuses;
using ZendeskEmulator.Http;
using ZendeskEmulator.Resources;
using ZendeskEmulator.Schedules;
using ZendeskEmulator.TicketAudits;
using ZendeskEmulator.TicketForms;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Tickets;

/// <summary>What <c>include</c> adds: lists behind the tickets, and keys inside each ticket (facts-tickets §2.1).</summary>
internal sealed record TicketSideloads(Sideloads Lists, Action<Utf8JsonWriter, TicketView>? Inside)
{
    /// <summary>The sideloads that a query asks for; null without any.</summary>
    public static TicketSideloads? Read(AccountState state, QueryText query, IReadOnlyList<TicketView> views) =>
        Sideloads.NamesOf(query["include"]) is { Length: > 0 } names ? Of(state, names, views) : null;

    public static TicketSideloads Of(AccountState state, string[] names, IReadOnlyList<TicketView> views)
    {
        var tickets = views.Select(view => view.Ticket).ToArray();
        var audits = state.Get<TicketAuditCollection>();
        var auditJson = new AuditJson(state);
        var lists = Sideloads.Of(names)
            .AddUsers(state, tickets.SelectMany(PeopleOf).Where(id => id != 0))
            .AddGroups(state, tickets.Select(ticket => ticket.GroupId).Where(id => id != 0))
            .AddOrganizations(state, tickets.Select(ticket => ticket.OrganizationId).Where(id => id != 0))
            .Add("last_audits", () => tickets.SelectMany(ticket => audits.Of(ticket.Number).TakeLast(1)), auditJson.Write)
            .Add(
                "ticket_forms",
                () => Found<TicketForm>(state, tickets.Select(ticket => ticket.FormId)),
                TicketForm.Schema.Json.WriterFor(state, []))
            .Add(
                "custom_statuses",
                () => Found<CustomStatus>(state, tickets.Select(ticket => ticket.CustomStatusId)),
                CustomStatus.Schema.Json.WriterFor(state, []));
        return new TicketSideloads(lists, InsideOf(names, state));
    }

    private static IEnumerable<long> PeopleOf(Ticket ticket) =>
        [ticket.RequesterId, ticket.SubmitterId, ticket.AssigneeId, .. ticket.CollaboratorIds];

    private static IEnumerable<T> Found<T>(AccountState state, IEnumerable<long> ids)
        where T : TimedRecord, IHasSchema<T>, new() => ids.Distinct().Select(state.Get<Records<T>>().Find).OfType<T>();

    private static Action<Utf8JsonWriter, TicketView>? InsideOf(string[] names, AccountState state)
    {
        var audits = state.Get<TicketAuditCollection>();
        var hours = names.Contains("metric_sets") ? BusinessHours.Of(state) : null;
        var (count, dates, metrics) = (names.Contains("comment_count"), names.Contains("dates"), names.Contains("metric_sets"));
        var incidents = names.Contains("incident_counts");
        return !(count || dates || metrics || incidents) ? null : (json, view) =>
        {
            var ofTicket = audits.Of(view.Ticket.Number);
            if (count)
            {
                json.WriteNumber("comment_count"u8, ofTicket.Count(audit => audit.Comment is not null));
            }
            if (dates)
            {
                json.WritePropertyName("dates"u8);
                TicketMetricJson.WriteDates(json, TicketMetric.Of(view.Ticket, ofTicket, hours));
            }
            if (metrics)
            {
                json.WritePropertyName("metric_set"u8);
                TicketMetricJson.Write(json, TicketMetric.Of(view.Ticket, ofTicket, hours), new Links(""));
            }
            if (incidents)
            {
                json.WriteBoolean("has_incidents"u8, view.HasIncidents);
            }
        };
    }
}
