using ZendeskEmulator.Load.Wire;

namespace ZendeskEmulator.Load.Bench;

/// <summary>One sort of request, sent again and again with other numbers.</summary>
/// <param name="Name">create, update, show, list, search; the same of tickets; or of the baseline, post and get.</param>
/// <param name="Numbers">Returns, for the number of a connection, the numbers of its requests.</param>
internal sealed record Workload(string Name, RequestTemplate Template, Func<int, Func<long>> Numbers)
{
    private const int PagesOfAThousand = 10;
    private const long NewcomersOfARound = 1_000_000_000;

    public static Workload BarePost { get; } = new(
        "post", RequestTemplate.Post("/", People.CreateBody), connection => Counting(connection, 1));

    public static Workload BareGet { get; } = new("get", RequestTemplate.Get("/"), connection => Counting(connection, 1));

    /// <summary>Each round creates new users: its numbers begin further up.</summary>
    public static Workload Create()
    {
        var round = 0L;
        return new("create", RequestTemplate.Post("/api/v2/users/create_or_update.json", People.CreateBody), connection =>
        {
            round += connection == 0 ? 1 : 0;
            return Counting((round * NewcomersOfARound) + connection, WireLoad.Connections);
        });
    }

    public static Workload Update(People people) =>
        new("update", RequestTemplate.Post("/api/v2/users/create_or_update.json", People.UpdateBody), OneOf(people, index => index));

    public static Workload Show(People people) =>
        new("show", RequestTemplate.Get($"/api/v2/users/{RequestTemplate.Number}.json"), OneOf(people, people.IdOf));

    public static Workload List { get; } =
        new("list", RequestTemplate.Get($"/api/v2/users.json?per_page=100&page={RequestTemplate.Number}"), PagesInTurn);

    public static Workload Search(People people) =>
        new(
            "search",
            RequestTemplate.Get($"/api/v2/users/search.json?external_id=person-{RequestTemplate.Number}"),
            OneOf(people, index => index));

    public static Workload CreateTicket { get; } =
        new(
            "ticket-create",
            RequestTemplate.Post("/api/v2/tickets.json", Tickets.CreateBody),
            connection => Counting(connection, WireLoad.Connections));

    public static Workload UpdateTicket { get; } = new(
        "ticket-update",
        RequestTemplate.Put($"/api/v2/tickets/{RequestTemplate.Number}.json", Tickets.UpdateBody),
        connection =>
        {
            var random = new Random(connection);
            return () => random.Next(1, Tickets.Count + 1);
        });

    public static Workload ListTickets { get; } =
        new("ticket-list", RequestTemplate.Get($"/api/v2/tickets.json?per_page=100&page={RequestTemplate.Number}"), PagesInTurn);

    private static Func<long> PagesInTurn(int connection)
    {
        var next = Counting(connection, 1);
        return () => 1 + (next() % PagesOfAThousand);
    }

    private static Func<long> Counting(long first, int step)
    {
        var next = first - step;
        return () => next += step;
    }

    private static Func<int, Func<long>> OneOf(People people, Func<int, long> map) => connection =>
    {
        var random = new Random(connection);
        return () => map(random.Next(people.Count));
    };
}
