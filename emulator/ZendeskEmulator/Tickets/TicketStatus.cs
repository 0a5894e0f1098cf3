namespace ZendeskEmulator.Tickets;

/// <summary>The status of a ticket, in the order of its life.</summary>
internal enum TicketStatus : byte
{
    New,
    Open,
    Pending,
    Hold,
    Solved,
    Closed,
}

/// <summary>The words of tickets' fields.</summary>
internal static class TicketWords
{
    public const string Incident = "incident";
    public const string Problem = "problem";
    public const string Task = "task";
    public const string Deleted = "deleted";

    private static readonly string[] Statuses = ["new", "open", "pending", "hold", "solved", "closed"];
    private static readonly string[] Types = [Problem, Incident, "question", Task];
    private static readonly string[] Priorities = ["low", "normal", "high", "urgent"];

    public static string NameOf(TicketStatus status) => Statuses[(int)status];

    /// <summary>The status of a name; null for an unknown name.</summary>
    public static TicketStatus? StatusOf(string? name) => Array.IndexOf(Statuses, name) is >= 0 and var at ? (TicketStatus)at : null;

    /// <summary>The category of custom statuses that goes with a status: a closed ticket keeps one of solved.</summary>
    public static string CategoryOf(TicketStatus status) => NameOf(status == TicketStatus.Closed ? TicketStatus.Solved : status);

    /// <summary>The type as it is stored; null for an unknown name.</summary>
    public static string? TypeOf(string name) => In(Types, name);

    /// <inheritdoc cref="TypeOf"/>
    public static string? PriorityOf(string name) => In(Priorities, name);

    /// <summary>The rank of a priority, from 1; 0 if there is none.</summary>
    public static int RankOf(string? priority) => Array.IndexOf(Priorities, priority) + 1;

    private static string? In(string[] words, string name) => Array.IndexOf(words, name) is >= 0 and var at ? words[at] : null;
}
