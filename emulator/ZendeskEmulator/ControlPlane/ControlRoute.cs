using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>One call of the control plane; it may have to wait.</summary>
internal delegate ValueTask<Response> ControlCall(RequestContext request);

/// <summary>One path of the control plane.</summary>
/// <param name="What">A description for a person.</param>
internal sealed record ControlRoute(string Method, string Path, string What, ControlCall Handle)
{
    public ControlRoute(string method, string path, string what, Func<RequestContext, Response> handle)
        : this(method, path, what, request => ValueTask.FromResult(handle(request)))
    {
    }

    /// <summary>
    /// True for routes that need no token and exist without a control plane too: health checks and the CA certificate.
    /// </summary>
    public bool IsOpen { get; init; }

    /// <summary>True for a call that reads its body piece by piece: it may be larger than MaxRequestBytes.</summary>
    public bool StreamsBody { get; init; }
}
