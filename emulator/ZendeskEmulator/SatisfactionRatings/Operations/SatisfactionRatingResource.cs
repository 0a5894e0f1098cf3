using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Storage;
using ZendeskEmulator.TicketAudits;
using ZendeskEmulator.Tickets;
using static ZendeskEmulator.Accounts.Operations;

namespace ZendeskEmulator.SatisfactionRatings.Operations;

/// <summary>Ratings of solved tickets by their requesters, and the reasons for bad ones.</summary>
internal static class SatisfactionRatingResource
{
    private const string Path = "/api/v2/satisfaction_ratings";
    private const string Reasons = "/api/v2/satisfaction_reasons";

    /// <summary>Zendesk's reasons are older than any account.</summary>
    private static readonly DateTime Made = new(2015, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>A list with one of these reads every rating.</summary>
    private static readonly string[] Filters = ["score", "start_time", "end_time"];

    private static readonly Crud<SatisfactionRating> Crud = new(new() { Validate = Validate });

    /// <summary>The documented values of the filter, and which ratings each of them means.</summary>
    private static readonly Dictionary<string, Func<SatisfactionRating, bool>> Scores = new(StringComparer.Ordinal)
    {
        ["offered"] = _ => false,
        ["unoffered"] = _ => false,
        ["received"] = _ => true,
        ["received_with_comment"] = rating => rating.Comment is not null,
        ["received_without_comment"] = rating => rating.Comment is null,
        ["good"] = rating => rating.Score == SatisfactionRating.Good,
        ["good_with_comment"] = rating => rating is { Score: SatisfactionRating.Good, Comment: not null },
        ["good_without_comment"] = rating => rating is { Score: SatisfactionRating.Good, Comment: null },
        ["bad"] = rating => rating.Score == SatisfactionRating.Bad,
        ["bad_with_comment"] = rating => rating is { Score: SatisfactionRating.Bad, Comment: not null },
        ["bad_without_comment"] = rating => rating is { Score: SatisfactionRating.Bad, Comment: null },
    };

    public static readonly Resource Resource = new("satisfaction_ratings")
    {
        Kinds = [SatisfactionRating.Schema.Kind],
        Operations =
        [
            Get(Path, "ListSatisfactionRatings", "satisfaction_ratings/index", List).For(CallerRole.Admin).Scanning(Filters)
                .Noting("ratings that were only offered are not kept").Assuming(130),
            Get($"{Path}/count", "CountSatisfactionRatings", "satisfaction_ratings/count", Count).For(CallerRole.Admin).Scanning(Filters),
            Crud.Show($"{Path}/{{satisfaction_rating_id}}", "ShowSatisfactionRating").For(CallerRole.Admin),
            Post(
                "/api/v2/tickets/{ticket_id}/satisfaction_rating",
                "CreateTicketSatisfactionRating",
                "satisfaction_ratings/create",
                Crud<SatisfactionRating>.OnCreate,
                Rate,
                Render)
                .ForEndUsers().Noting("as if the account asked for ratings").Assuming(130),
            Get(Reasons, "ListSatisfactionRatingReasons", "satisfaction_reasons/index", _ => new PlainListResponse<SatisfactionReason>(
                "reasons", SatisfactionReason.All, WriteReason)).For(CallerRole.Admin).Assuming(130),
            Get($"{Reasons}/{{satisfaction_reason_id}}", "ShowSatisfactionRatings", "satisfaction_reasons/show", ShowReason)
                .For(CallerRole.Admin).Assuming(130),
        ],
    };

    private static Response List(RequestContext request) =>
        Filter(request, out var ratings) is { } refused ? refused : Crud.Lists.Page(request, ratings);

    private static Response Count(RequestContext request) =>
        Filter(request, out var ratings) is { } refused ? refused : RecordLists<SatisfactionRating>.Count(request, ratings);

    /// <summary>The requester rates the ticket, or changes the rating.</summary>
    // Assumed A-130: who else is refused how, and the wordings.
    private static Outcome<SatisfactionRating> Rate(
        RequestContext request, in AccountWrite write, RecordInput<SatisfactionRating> input)
    {
        if (write.Get<TicketCollection>().FindNumber(request.PathId(0)) is not { } ticket
            || (request.Caller.UserId != ticket.RequesterId && request.Caller.Role == CallerRole.EndUser))
        {
            return Errors.RecordNotFound;
        }
        if (request.Caller.UserId != ticket.RequesterId)
        {
            return Errors.Forbidden;
        }
        if ((TicketRefusals.Closed(ticket) ?? CheckSolved(write.State, ticket)) is { } refused)
        {
            return refused;
        }
        var stored = write.Get<Records<SatisfactionRating>>().Find(ticket.RatingId);
        input.Values.TicketId = ticket.Number;
        var outcome = Crud.Rules.Save(write, request.Caller, stored, input);
        if (outcome.Error is null && !ReferenceEquals(outcome.Record, stored))
        {
            Note(write, ticket, outcome.Record, TicketWriter.Of(request));
        }
        return outcome;
    }

    /// <summary>A ticket that was solved and opened again can be rated too (documented).</summary>
    private static Error? CheckSolved(AccountState state, Ticket ticket)
    {
        if (TicketMetric.Of(ticket, state.Get<TicketAuditCollection>().Of(ticket.Number), hours: null).FirstSolvedAt is not null)
        {
            return null;
        }
        var errors = new FieldErrors();
        errors.Say("base", "Ticket is not solved");
        return Errors.RecordInvalid(errors);
    }

    private static Error? Validate(in RecordChange<SatisfactionRating> change, FieldErrors errors)
    {
        var draft = change.Draft;
        var ticket = change.Write.Get<TicketCollection>().FindNumber(draft.TicketId)!;
        (draft.AssigneeId, draft.GroupId, draft.RequesterId) = (ticket.AssigneeId, ticket.GroupId, ticket.RequesterId);
        draft.Comment = string.IsNullOrWhiteSpace(draft.Comment) ? null : draft.Comment;
        if (draft.Score is not (SatisfactionRating.Good or SatisfactionRating.Bad))
        {
            errors.Invalid("score", "Score");
        }
        else if (draft.Score == SatisfactionRating.Good)
        {
            draft.ReasonCode = null;
        }
        else if (draft.ReasonCode is not null && draft.Reason is null)
        {
            errors.Invalid("reason_code", "Reason code");
        }
        return null;
    }

    /// <summary>The ticket shows the rating, and its audit says so.</summary>
    private static void Note(in AccountWrite write, Ticket ticket, SatisfactionRating rating, TicketWriter writer)
    {
        var rated = ticket with
        {
            RatingId = rating.Id,
            UpdatedAt = TicketStamp.OfUpdate(ticket.UpdatedAt, write.Now),
            GeneratedAt = write.Now,
        };
        TicketSaving.PutAudit(write, rated, new TicketAudit
        {
            TicketId = ticket.Number,
            CreatedAt = write.Now,
            AuthorId = writer.Caller.UserId,
            Client = writer.Client,
            IpAddress = writer.IpAddress,
            Events =
            [
                new TicketEvent(
                    TicketEventType.SatisfactionRating,
                    rating.Score,
                    rating.Comment,
                    rating.AssigneeId == 0 ? null : rating.AssigneeId),
            ],
        });
    }

    /// <summary>200 for a new rating too (documented).</summary>
    private static Response Render(RequestContext request, in Outcome<SatisfactionRating> outcome) =>
        new RecordResponse<SatisfactionRating>(
            StatusCodes.Status200OK,
            SatisfactionRating.Schema.Envelope,
            outcome.Record,
            SatisfactionRating.Schema.Json.WriterFor(request.State, [outcome.Record]));

    // Assumed A-130: an unknown score is refused; the two times are compared with the time of the last change.
    private static Error? Filter(RequestContext request, out IRecordSource<SatisfactionRating> ratings)
    {
        ratings = request.State.Get<Records<SatisfactionRating>>();
        var query = request.Query;
        var score = query["score"] ?? "received";
        if (!Scores.TryGetValue(score, out var isOfScore))
        {
            return Errors.InvalidAttribute("score", $"must be one of {string.Join(", ", Scores.Keys)}", request.Action);
        }
        var badStart = ReadSeconds(request, "start_time", long.MinValue, out var start);
        var badEnd = ReadSeconds(request, "end_time", long.MaxValue, out var end);
        if (Array.Exists(Filters, query.Has))
        {
            ratings = new FilteredRecords<SatisfactionRating>(ratings, rating =>
                isOfScore(rating) && Epoch(rating) >= start && Epoch(rating) <= end)
            {
                Cancellation = request.Http.RequestAborted,
            };
        }
        return badStart ?? badEnd;
    }

    private static Error? ReadSeconds(RequestContext request, string name, long none, out long seconds)
    {
        seconds = none;
        return request.Query[name] is not { } text
            || long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seconds)
                ? null
                : Errors.InvalidAttribute(name, "must be an integer", request.Action);
    }

    private static long Epoch(SatisfactionRating rating) => new DateTimeOffset(rating.UpdatedAt).ToUnixTimeSeconds();

    /// <summary>An array of one (documented).</summary>
    private static Response ShowReason(RequestContext request) => SatisfactionReason.Find(request.PathId(0)) is { } reason
        ? new PlainListResponse<SatisfactionReason>("reason", [reason], WriteReason)
        : Errors.RecordNotFound;

    private static void WriteReason(Utf8JsonWriter json, SatisfactionReason reason, Links links)
    {
        json.WriteStartObject();
        json.WriteString("url"u8, links.Record($"{Reasons}/", reason.Code));
        json.WriteNumber("id"u8, reason.Code);
        json.WriteNumber("reason_code"u8, reason.Code);
        json.WriteString("value"u8, reason.Value);
        json.WriteString("raw_value"u8, reason.Value);
        json.WriteString("created_at"u8, Made);
        json.WriteString("updated_at"u8, Made);
        json.WriteNull("deleted_at"u8);
        json.WriteEndObject();
    }
}
