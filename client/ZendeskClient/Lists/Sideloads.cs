namespace Zendesk;

/// <summary>The sideloaded records of a page, each of them once.</summary>
public sealed record Sideloads
{
    /// <summary>No sideloads, as without <see cref="ListOptions.Include"/>.</summary>
    public static Sideloads None { get; } = new();

    /// <summary>Users; empty unless <see cref="Sideload.Users"/> was asked for.</summary>
    public IReadOnlyList<User> Users { get; init; } = [];

    /// <summary>Organizations; empty unless <see cref="Sideload.Organizations"/> was asked for.</summary>
    public IReadOnlyList<Organization> Organizations { get; init; } = [];

    /// <summary>Groups; empty unless <see cref="Sideload.Groups"/> was asked for.</summary>
    public IReadOnlyList<Group> Groups { get; init; } = [];

    /// <summary>Identities of users; empty unless <see cref="Sideload.Identities"/> was asked for.</summary>
    public IReadOnlyList<UserIdentity> Identities { get; init; } = [];
}

/// <summary>The lists of a body, its own one among them.</summary>
internal sealed record SideloadBody(
    IReadOnlyList<User>? Users,
    IReadOnlyList<Organization>? Organizations,
    IReadOnlyList<Group>? Groups,
    IReadOnlyList<UserIdentity>? Identities)
{
    private static readonly BodyReader<SideloadBody> Any = BodyReader.Of(ZendeskJson.Default.SideloadBody, body => body);

    /// <summary>Reads a page with the sideloads that the list was asked for.</summary>
    public static BodyReader<ListBody<T>> Beside<T>(BodyReader<ListBody<T>> page, IReadOnlyList<Sideload> asked) => asked.Count == 0
        ? page
        : new BodyReader<ListBody<T>>(body => page.Read(body) is { } read
            ? read with { Sideloads = Any.Read(body)!.Of(asked) }
            : null);

    private Sideloads Of(IReadOnlyList<Sideload> asked) => new()
    {
        Users = asked.Contains(Sideload.Users) ? Users ?? [] : [],
        Organizations = asked.Contains(Sideload.Organizations) ? Organizations ?? [] : [],
        Groups = asked.Contains(Sideload.Groups) ? Groups ?? [] : [],
        Identities = asked.Contains(Sideload.Identities) ? Identities ?? [] : [],
    };
}
