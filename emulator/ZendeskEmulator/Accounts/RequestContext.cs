using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Accounts;

/// <summary>
/// One request on its way through the pipeline: which account and why, who calls, what is asked for.
/// Each step fills in what it finds.
/// </summary>
internal sealed class RequestContext(HttpContext http, string id)
{
    private const string JsonSuffix = ".json";

    private PathValues values;
    private Account? account;
    private AccountState? state;
    private object[] items = [];
    private RequestBody? body;

    public HttpContext Http { get; } = http;

    /// <summary>The X-Request-Id.</summary>
    public string Id { get; } = id;

    public Credentials Credentials { get; private set; }

    public AccountSelection Selection { get; private set; }

    public Links Links => Selection.Links;

    public Caller Caller { get; set; }

    /// <summary>What is asked for; null before it was looked up, and where no operation has the path.</summary>
    public Operation? Operation { get; set; }

    /// <summary>Takes notes for who asked for them; else null.</summary>
    public Explanation? Explain { get; } = Explanation.IsAskedFor(http.Request) ? new Explanation() : null;

    /// <summary>The body, once it is received and until it is freed.</summary>
    public ReadOnlyMemory<byte> Body => body?.Bytes ?? default;

    /// <summary>The account; only an operation that anyone may call can find none.</summary>
    public Account Account => account ?? throw new InvalidOperationException("The request has no account.");

    public bool HasAccount => account is not null;

    /// <summary>The account's state that this request reads, all of it from the same one.</summary>
    public AccountState State => state ?? throw new InvalidOperationException("The request has no account.");

    public QueryText Query => new(Http.Request.QueryString.Value);

    public string? ContentType => Http.Request.ContentType;

    /// <summary>The path without the account's prefix and without one ".json".</summary>
    public ReadOnlySpan<char> Path
    {
        get
        {
            var path = Http.Request.Path.Value.AsSpan(Selection.PathStart);
            return path.EndsWith(JsonSuffix, StringComparison.Ordinal) ? path[..^JsonSuffix.Length] : path;
        }
    }

    public void Select(IReadOnlyList<string> accountHosts)
    {
        Credentials = Credentials.Read(Http.Request);
        Selection = AccountSelection.Of(Http.Request, Http.Request.Path.Value ?? "", Credentials, accountHosts);
    }

    /// <summary>Enters an account, in its present state.</summary>
    public void Enter(Account entered)
    {
        account = entered;
        state = entered.FoundedState();
    }

    /// <summary>Enters an account in a state that is as good as empty: a reset made it.</summary>
    public void Enter(Account entered, AccountState fresh)
    {
        account = entered;
        state = fresh;
    }

    public T? Find<T>(RouteTable<T> routes)
        where T : class
    {
        var method = HttpMethods.IsHead(Http.Request.Method) ? HttpMethods.Get : Http.Request.Method;
        return routes.Find(method, Path, ref values);
    }

    /// <summary>How many values the path has.</summary>
    public int PathValueCount => values.Count;

    /// <summary>The text at a place of the path.</summary>
    /// <param name="index">Which of the path's values.</param>
    public string PathText(int index) => values.In(Path, index).ToString();

    /// <summary>The id at a place of the path; the 400 of Zendesk when it is none.</summary>
    /// <param name="index">Which of the path's values.</param>
    /// <param name="action">Zendesk's controller and action, for the error.</param>
    public Response? ReadId(int index, string action, out long id) =>
        BodyValue.TryReadId(values.In(Path, index), out id) ? null : Errors.InvalidAttribute("id", "must be an integer", action);

    /// <summary>Two ids of the path: the owner's, and that of what it owns.</summary>
    public Response? ReadIds(string action, out long ownerId, out long id)
    {
        id = 0;
        return ReadId(0, action, out ownerId) ?? ReadId(1, action, out id);
    }

    /// <summary>Receives the whole body; null, or the error: too large, or broken HTTP.</summary>
    public async ValueTask<Response?> ReceiveBodyAsync(int limit)
    {
        if (HttpMethods.IsGet(Http.Request.Method) || HttpMethods.IsHead(Http.Request.Method))
        {
            return null;
        }
        try
        {
            body = await RequestBody.ReadAsync(Http.Request, limit, Http.RequestAborted).ConfigureAwait(false);
        }
        catch (IOException broken) when (!Http.RequestAborted.IsCancellationRequested)
        {
            // The server's word for chunks that are none, and for a body that stops half-way.
            return Errors.BadRequest((broken as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest, broken.Message);
        }
        return body is null ? Errors.RequestEntityTooLarge(limit) : null;
    }

    /// <summary>Nobody reads the body any more.</summary>
    public void FreeBody()
    {
        body?.Dispose();
        body = null;
    }

    /// <summary>Reads the body's object under its envelope; null, or the error.</summary>
    public Response? ReadBody<T>(string envelope, BodyShape<T> shape, T into, string action) =>
        JsonBody.Read(ContentType, Body.Span, envelope, shape, into, action);

    /// <summary>What a later folder keeps with the request; null until it does.</summary>
    public T? Item<T>()
        where T : class => Array.Find(items, item => item is T) as T;

    /// <summary>Keeps something with the request, one of each type.</summary>
    public void Keep<T>(T item)
        where T : class => items = [.. items, item];

    /// <summary>Begins a write; the request then reads what the write sees.</summary>
    public AccountWrite BeginWrite()
    {
        var write = Account.BeginWrite(Explain);
        state = write.State;
        return write;
    }
}
