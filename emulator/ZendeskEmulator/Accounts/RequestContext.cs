using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Clock;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Accounts;

/// <summary>
/// The state of one request in the pipeline: its account, caller and operation. Each step fills in its part.
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
    private bool isBodyReceived;
    private Error? bodyError;

    public HttpContext Http { get; } = http;

    /// <summary>When it arrived, in real time.</summary>
    public long ArrivedAt { get; } = RealTime.Mark();

    /// <summary>The X-Request-Id.</summary>
    public string RequestId { get; } = id;

    /// <summary>The parts that all accounts of the emulator share.</summary>
    public SharedParts Shared { get; } = shared;

    public Credentials Credentials { get; private set; }

    public AccountSelection Selection { get; private set; }

    public Links Links => Selection.Links;

    public Caller Caller { get; set; }

    /// <summary>The requested operation. Null before routing, and when no operation has the path.</summary>
    public Operation? Operation { get; set; }

    /// <summary>Whether the response has its reasons in headers.</summary>
    public bool IsExplained { get; } = Explanation.IsAskedFor(http.Request);

    /// <summary>Collects the reasons for the response, for its headers or the request log; null if neither needs them.</summary>
    public Explanation? Explain { get; private set; } = Explanation.IsAskedFor(http.Request) ? new Explanation() : null;

    /// <summary>Takes a copy of the response's body as it is sent; null if the request log does not need it.</summary>
    public BodyCopy? ResponseCopy { get; set; }

    /// <summary>True for a request of the dashboard's: it acts as the owner, and is never limited, logged or faulted.</summary>
    public bool IsFromControl { get; set; }

    /// <summary>The body, available from its receipt until it is freed.</summary>
    public ReadOnlyMemory<byte> Body => body?.Bytes ?? default;

    /// <summary>Whether the body is there: it was received and is not freed yet.</summary>
    public bool HasBody => body is not null;

    /// <summary>The account. Only an operation that anyone may call can run without one.</summary>
    public Account Account => account ?? throw new InvalidOperationException("The request has no account.");

    public bool HasAccount => account is not null;

    /// <summary>The state of the account that this request reads. The whole request reads the same one.</summary>
    public AccountState State => state ?? throw new InvalidOperationException("The request has no account.");

    public QueryText Query => new(Http.Request.QueryString.Value);

    public string? ContentType => Http.Request.ContentType;

    /// <summary>The path without the account's prefix and without one ".json" suffix.</summary>
    public ReadOnlySpan<char> Path
    {
        get
        {
            var path = Http.Request.Path.Value.AsSpan(Selection.PathStart);
            return path.EndsWith(JsonSuffix, StringComparison.Ordinal) ? path[..^JsonSuffix.Length] : path;
        }
    }

    public void Select(EmulatorOptions options)
    {
        Credentials = Credentials.Read(Http.Request);
        var port = options.PortPerAccount ? Http.Features.Get<AccountPort>() : null;
        Selection = AccountSelection.Of(Http.Request, Http.Request.Path.Value ?? "", Credentials, options.AccountHosts, port);
    }

    /// <summary>
    /// Selects an account in its current state. A write selects it again, because the state may have changed.
    /// </summary>
    public void Enter(Account entered)
    {
        account = entered;
        state = entered.State;
    }

    /// <summary>Keeps callers that run the account's clock from advancing it until the response was sent.</summary>
    public void BeginOnClock()
    {
        isOnClock = true;
        Account.Clock.BeginRequest();
    }

    /// <summary>Waits without holding the clock, which ends the wait when it is moved.</summary>
    public async Task WaitOnClockAsync(TimeSpan time)
    {
        var wasOnClock = isOnClock;
        EndOnClock();
        isOnClock = false;
        await Task.Delay(time, Account.Clock, Http.RequestAborted).ConfigureAwait(false);
        if (wasOnClock)
        {
            BeginOnClock();
        }
    }

    /// <summary>Gives back what the request still has, after the response was sent or cannot be sent.</summary>
    public void End()
    {
        FreeBody();
        RunBeforeResponse();
        EndOnClock();
    }

    /// <summary>Ends the hold on the clock. Does nothing for a request that has no hold.</summary>
    private void EndOnClock()
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
        return Find(routes, method);
    }

    /// <summary>As if the request had another method.</summary>
    public T? Find<T>(RouteTable<T> routes, string method)
        where T : class => routes.Find(method, Path, ref values);

    /// <summary>Zendesk's controller and action of the operation, for errors.</summary>
    public string Action => Operation?.Action ?? "";

    /// <summary>The bound input from body and query.</summary>
    public object? Input { get; set; }

    /// <summary>Runs after the commit, when others may write again; null if there is nothing to run.</summary>
    public Func<Account, ValueTask>? AfterCommit { get; set; }

    /// <summary>Runs once: when the outcome is known, before the response leaves, or else at the request's end. Null for nothing.</summary>
    public Action? BeforeResponse { get; set; }

    /// <summary>The number of path parameters.</summary>
    public int PathParameterCount => values.Count;

    /// <summary>The id of the record: the last parameter in the path.</summary>
    public long Id => PathId(values.Count - 1);

    /// <summary>The text of a parameter of the path.</summary>
    public string PathText(int index) => values.In(Path, index).ToString();

    /// <summary>An id in the path. Binding has checked that it is one.</summary>
    public long PathId(int index) =>
        BodyValue.TryReadId(values.In(Path, index), out var id) ? id : UuidText.IdOf(values.In(Path, index));

    /// <summary>Whether a parameter of the path is an id.</summary>
    public bool HasPathId(int index) => BodyValue.TryReadId(values.In(Path, index), out _);

    /// <summary>
    /// Receives the whole body, once. Returns null, or an error for a body that is too large or broken HTTP.
    /// </summary>
    public async ValueTask<Error?> ReceiveBodyAsync(int limit)
    {
        if (!isBodyReceived)
        {
            isBodyReceived = true;
            (body, bodyError) = await RequestBody.ReceiveAsync(Http.Request, limit, Http.RequestAborted).ConfigureAwait(false);
        }
        return bodyError;
    }

    /// <summary>Collects the reasons from here on.</summary>
    public void BeginExplanation() => Explain ??= new Explanation();

    /// <summary>Begins to explain the response in the given object, unless it is explained already.</summary>
    public void ExplainIn(Explanation explanation) => Explain ??= explanation;

    /// <summary>Frees the body, which is not read any more.</summary>
    public void FreeBody()
    {
        body?.Dispose();
        body = null;
    }

    /// <summary>Runs what is to run before the response, if it has not run yet.</summary>
    public void RunBeforeResponse()
    {
        var run = BeforeResponse;
        BeforeResponse = null;
        run?.Invoke();
    }

    /// <summary>Reads the object under the body's envelope. Returns null or the error.</summary>
    public Error? ReadBody<T>(string envelope, BodyShape<T> shape, T into)
    {
        Explain?.HintAtContentType(ContentType, Body.Length);
        return JsonBody.Read(ContentType, Body.Span, envelope, shape, into, Action);
    }

    /// <summary>Reads the record under the body's envelope. Returns null or the error.</summary>
    public Error? ReadRecord<T>(string envelope, BodyShape<T> shape, T into)
    {
        Explain?.HintAtContentType(ContentType, Body.Length);
        var error = JsonBody.ReadRecord(ContentType, Body.Span, envelope, shape, into, Action, out var warning);
        Warning = warning;
        return error;
    }

    /// <summary>
    /// Records the keys of a body that the operation does not take. A body that is not JSON is ignored.
    /// </summary>
    public void WarnOfBody() => Warning = StrayKeys.TryRead(Body.Span, out var stray) ? ApiWarning.Of(Action, stray.Names) : null;

    /// <summary>Names keys of the body that were dropped, each with its path: ticket.id.</summary>
    public void WarnOf(IReadOnlyList<string> keys) => Warning = ApiWarning.Of(Action, keys) ?? Warning;

    /// <summary>The X-Zendesk-API-Warn header; null without a warning.</summary>
    public string? Warning { get; private set; }

    /// <summary>An object that a later folder keeps with the request; null if it keeps no such object.</summary>
    public T? Item<T>()
        where T : class => Array.Find(items, item => item is T) as T;

    /// <summary>Keeps an object with the request, one per type.</summary>
    public void Keep<T>(T item)
        where T : class => items = [.. items, item];
}
