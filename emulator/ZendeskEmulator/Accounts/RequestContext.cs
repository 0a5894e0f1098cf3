using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Accounts;

/// <summary>
/// One request on its way through the pipeline: which account and why, who calls, what is asked for.
/// Each step fills in what it finds.
/// </summary>
internal sealed class RequestContext(HttpContext http, string id, SharedParts shared)
{
    private const string JsonSuffix = ".json";

    private PathValues values;
    private Account? account;
    private AccountState? state;
    private object[] items = [];
    private RequestBody? body;
    private bool isOnClock;

    public HttpContext Http { get; } = http;

    /// <summary>The X-Request-Id.</summary>
    public string RequestId { get; } = id;

    /// <summary>What all accounts of the emulator share.</summary>
    public SharedParts Shared { get; } = shared;

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

    /// <summary>Enters an account, in its present state: once more when a write begins, which may see a later one.</summary>
    public void Enter(Account entered)
    {
        account = entered;
        state = entered.State;
    }

    /// <summary>Until the response has left, nobody who runs the account's clock moves it.</summary>
    public void BeginOnClock()
    {
        isOnClock = true;
        Account.Clock.BeginRequest();
    }

    /// <summary>The response has left. Does nothing for a request that never began.</summary>
    public void EndOnClock()
    {
        if (isOnClock)
        {
            Account.Clock.EndRequest();
        }
    }

    public T? Find<T>(RouteTable<T> routes)
        where T : class
    {
        var method = HttpMethods.IsHead(Http.Request.Method) ? HttpMethods.Get : Http.Request.Method;
        return routes.Find(method, Path, ref values);
    }

    /// <summary>Zendesk's controller and action of the operation, for errors.</summary>
    public string Action => Operation?.Action ?? "";

    /// <summary>What the operation takes from body and query, once it is bound.</summary>
    public object? Input { get; set; }

    /// <summary>Runs after the commit, when others may write again; null for nothing.</summary>
    public Func<Account, ValueTask>? AfterCommit { get; set; }

    /// <summary>How many parameters the path has.</summary>
    public int PathParameterCount => values.Count;

    /// <summary>The id at the end of the path, or the last one in it: that of the record.</summary>
    public long Id => PathId(values.Count - 1);

    /// <summary>The text of a parameter of the path.</summary>
    public string PathText(int index) => values.In(Path, index).ToString();

    /// <summary>An id of the path. The operation was bound, so it is one.</summary>
    public long PathId(int index) => BodyValue.TryReadId(values.In(Path, index), out var id) ? id : 0;

    /// <summary>Whether a parameter of the path is an id.</summary>
    public bool HasPathId(int index) => BodyValue.TryReadId(values.In(Path, index), out _);

    /// <summary>Receives the whole body; null, or the error: too large, or broken HTTP.</summary>
    public async ValueTask<Error?> ReceiveBodyAsync(int limit)
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
    public Error? ReadBody<T>(string envelope, BodyShape<T> shape, T into) =>
        JsonBody.Read(ContentType, Body.Span, envelope, shape, into, Action);

    /// <summary>Reads the record under the body's envelope; null, or the error.</summary>
    public Error? ReadRecord<T>(string envelope, BodyShape<T> shape, T into)
    {
        var error = JsonBody.ReadRecord(ContentType, Body.Span, envelope, shape, into, Action, out var warning);
        Warning = warning;
        return error;
    }

    /// <summary>Notes the keys of a body that its operation does not take; one that is no JSON is passed over.</summary>
    public void WarnOfBody() => Warning = StrayKeys.TryRead(Body.Span, out var stray) ? ApiWarning.Of(Action, stray.Names) : null;

    /// <summary>The X-Zendesk-API-Warn header; null for none.</summary>
    public string? Warning { get; private set; }

    /// <summary>What a later folder keeps with the request; null until it does.</summary>
    public T? Item<T>()
        where T : class => Array.Find(items, item => item is T) as T;

    /// <summary>Keeps something with the request, one of each type.</summary>
    public void Keep<T>(T item)
        where T : class => items = [.. items, item];
}
