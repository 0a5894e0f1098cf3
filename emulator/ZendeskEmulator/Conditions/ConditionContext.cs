using ZendeskEmulator.GroupMemberships;
using ZendeskEmulator.SatisfactionRatings;
using ZendeskEmulator.Schedules;
using ZendeskEmulator.TicketAudits;
using ZendeskEmulator.Tickets;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Conditions;

/// <summary>Whether conditions hold for a ticket.</summary>
internal delegate bool TicketTest(Ticket ticket);

/// <summary>The instant and the caller for whom conditions are evaluated, and how they read other records of the account.</summary>
/// <param name="Now">The account's present instant.</param>
internal sealed record ConditionContext(DateTimeOffset Now, TicketSetup Setup)
{
    /// <summary>The agent that <c>current_user</c> stands for.</summary>
    public long CallerId { get; init; }

    /// <summary>The groups of that agent: current_groups.</summary>
    public IReadOnlyList<long> GroupIds { get; init; } = [];

    /// <summary>The audits of a ticket, by its number. Only conditions on its history and description read them.</summary>
    public Func<long, TicketAudit[]> AuditsOf { get; init; } = _ => [];

    /// <summary>The locale of a user; null for the account's.</summary>
    public Func<long, string?> LocaleOf { get; init; } = _ => null;

    /// <summary>How the requester rated a ticket, in the words of conditions.</summary>
    public Func<Ticket, string> ScoreOf { get; init; } = _ => "unoffered";

    /// <summary>The hours of the account's schedule; null without one.</summary>
    public BusinessHours? Hours { get; init; }

    public static ConditionContext Of(AccountState state, Caller caller, DateTimeOffset now)
    {
        var users = state.Get<UserCollection>();
        var ratings = state.Get<Records<SatisfactionRating>>();
        return new ConditionContext(now, state.Get<TicketSetupCache>().Present)
        {
            CallerId = caller.UserId,
            GroupIds = Array.ConvertAll(state.Get<Records<GroupMembership>>().OfOwner(caller.UserId), membership => membership.GroupId),
            AuditsOf = state.Get<TicketAuditCollection>().Of,
            LocaleOf = id => users.Find(id)?.Locale,
            ScoreOf = ticket => ticket.RatingId != 0 && ratings.Find(ticket.RatingId) is { } rating
                ? rating.Score + (string.IsNullOrEmpty(rating.Comment) ? "" : "withcomment")
                : "unoffered",
            Hours = BusinessHours.Of(state),
        };
    }
}
