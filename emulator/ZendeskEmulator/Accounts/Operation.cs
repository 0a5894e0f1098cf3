using System.Globalization;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Accounts;

/// <summary>How closely an operation follows Zendesk's.</summary>
internal enum Fidelity
{
    Emulated,

    /// <summary>It works, with the differences that its note names.</summary>
    Approximated,
}

/// <summary>
/// One operation of Zendesk's API, as data: routing, coverage and the fidelity page are derived from it. The pipeline
/// binds ids and body, then runs the operation, which never waits.
/// </summary>
internal abstract class Operation
{
    private const string TextSuffix = ":text}";

    private readonly int[] idParameters;
    private readonly string[] segments;
    private string? jsonPath;

    /// <param name="path">The path with its parameters: <c>/api/v2/users/{user_id}</c>. A parameter that is not an id
    /// is marked: <c>{job_status_id:text}</c>.</param>
    /// <param name="id">Zendesk's operationId: ShowUser.</param>
    /// <param name="action">Zendesk's controller and action, as its error messages name them: users/show.</param>
    protected Operation(string method, string path, string id, string action)
    {
        var parameters = path.Split('/').Where(segment => segment.StartsWith('{')).ToArray();
        idParameters = [.. Enumerable.Range(
            0,
            parameters.Length).Where(index => !parameters[index].EndsWith(TextSuffix, StringComparison.Ordinal))];
        Method = method;
        Path = path.Replace(TextSuffix, "}", StringComparison.Ordinal);
        Name = $"{Method} {Path}";
        segments = Path.Split('/');
        Id = id;
        Action = action;
    }

    public string Method { get; }

    public string Path { get; }

    /// <summary>Method and path, such as <c>GET /api/v2/users/{user_id}</c>.</summary>
    public string Name { get; }

    public string Id { get; }

    public string Action { get; }

    /// <summary>The parameters of the path that are ids, by their place.</summary>
    public IReadOnlyList<int> IdParameters => idParameters;

    /// <summary>
    /// The key of the object in the body: <c>user</c>. Empty for a body without one, null when the operation reads no
    /// body.
    /// </summary>
    public virtual string? Envelope => null;

    /// <summary>The lowest role that may call it; agent by default.</summary>
    public CallerRole Needs { get; private set; } = CallerRole.Agent;

    public Fidelity Fidelity { get; private protected set; }

    /// <summary>The Cache-Control of its 200; null for the usual one.</summary>
    public string? CacheControl { get; private set; }

    /// <summary>A note on differences, or other things worth knowing.</summary>
    public string Note { get; private set; } = "";

    /// <summary>The numbers of the assumptions that it relies on (docs/assumptions.md).</summary>
    public IReadOnlyList<int> Assumptions { get; private set; } = [];

    /// <summary>
    /// The query parameters that make it read all records of a kind. Null when it never does, empty when it always
    /// does.
    /// </summary>
    private string[]? scansFor;
    private bool warnsOfBody;

    /// <summary>
    /// Further paths of this operation, which the routes would otherwise assign to another one: a segment there is both a value of its
    /// parameter and the name of a folder.
    /// </summary>
    public IReadOnlyList<string> OtherPaths { get; private set; } = [];

    /// <summary>True when it needs the account's turn.</summary>
    public virtual bool Writes => false;

    /// <summary>Whether a parameter of the path is an id.</summary>
    public bool HasId(int parameter) => idParameters.Contains(parameter);

    /// <summary>The maximum size of its body in bytes; null for the emulator's setting.</summary>
    public int? MaxBodyBytes { get; private set; }

    /// <summary>The operation takes files: its body may have as many bytes.</summary>
    public Operation Taking(int bytes)
    {
        MaxBodyBytes = bytes;
        return this;
    }

    public Operation For(CallerRole role)
    {
        Needs = role;
        return this;
    }

    /// <summary>True if a request without credentials enters the account without a user: the token endpoint.</summary>
    public bool IsForAnyone { get; private set; }

    /// <summary>Any credentials or no credentials may call it. The operation checks the caller itself.</summary>
    public Operation ForAnyone()
    {
        IsForAnyone = true;
        return For(CallerRole.Anonymous);
    }

    /// <summary>True for the calls of end users: an API token acts as the user of its address in any role.</summary>
    public bool IsForEndUsers { get; private set; }

    /// <summary>True if a request without credentials enters the account as the anonymous user. Wrong credentials are a 401.</summary>
    public bool AdmitsAnonymous { get; private set; }

    /// <summary>End users call it; agents do so as end users.</summary>
    /// <param name="admitsAnonymous">Whether one without credentials may call it too.</param>
    public Operation ForEndUsers(bool admitsAnonymous = false)
    {
        (IsForEndUsers, AdmitsAnonymous) = (true, admitsAnonymous);
        return For(admitsAnonymous ? CallerRole.Anonymous : CallerRole.EndUser);
    }

    /// <summary>The operation takes no body. If one is sent, a warning names its keys (recorded).</summary>
    public Operation WarningOfBody()
    {
        warnsOfBody = true;
        return this;
    }

    /// <summary>The client may cache the 200 for some seconds (recorded).</summary>
    // Assumed A-56: the paging and the sideloads of the request do not matter.
    public Operation CachedFor(int seconds)
    {
        CacheControl = string.Create(CultureInfo.InvariantCulture, $"max-age={seconds}, private");
        return this;
    }

    /// <summary>
    /// The operation reads all records of a kind: always, or when the query has one of these parameters.
    /// </summary>
    public Operation Scanning(params string[] queryNames)
    {
        scansFor = queryNames;
        return this;
    }

    /// <summary>Whether a request makes it read all records of a kind.</summary>
    public bool Scans(QueryText query) => scansFor is { } names && (names.Length == 0 || Array.Exists(names, name => query.Has(name)));

    public Operation AlsoAt(params string[] paths)
    {
        OtherPaths = paths;
        return this;
    }

    public Operation Noting(string note)
    {
        Note = note;
        return this;
    }

    public Operation Approximated(string note)
    {
        Fidelity = Fidelity.Approximated;
        return Noting(note);
    }

    public Operation Assuming(params int[] numbers)
    {
        Assumptions = numbers;
        return this;
    }

    /// <summary>Binds the ids in the path, then the input from body and query. Returns null or the error.</summary>
    public Error? Bind(RequestContext request)
    {
        foreach (var index in idParameters)
        {
            if (!request.HasPathId(index))
            {
                return Errors.InvalidAttribute("id", "must be an integer", Action);
            }
        }
        if (warnsOfBody)
        {
            request.WarnOfBody();
        }
        return BindInput(request);
    }

    /// <summary>Runs an operation that only reads.</summary>
    public virtual Response Read(RequestContext request) => throw new InvalidOperationException($"{Name} does not read.");

    /// <summary>Runs an operation that writes. The pipeline commits when it succeeds.</summary>
    public virtual Response Write(RequestContext request, in AccountWrite write) =>
        throw new InvalidOperationException($"{Name} does not write.");

    /// <summary>The path with the request's parameters and the suffix, for links: /api/v2/users.json.</summary>
    public string JsonPath(RequestContext request) =>
        request.PathParameterCount == 0 ? jsonPath ??= $"{Path}.json" : FilledJsonPath(request);

    // By itself, because its closure would be allocated for paths without parameters too.
    private string FilledJsonPath(RequestContext request)
    {
        var next = 0;
        return $"{string.Join('/', segments.Select(segment => segment.StartsWith('{') ? request.PathText(next++) : segment))}.json";
    }

    public override string ToString() => Name;

    protected virtual Error? BindInput(RequestContext request) => null;
}
