using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.ControlPlane;

/// <summary>One call of the control plane; it may have to wait.</summary>
internal delegate ValueTask<Response> ControlCall(RequestContext request);

/// <summary>One path of the control plane.</summary>
/// <param name="What">What it does, for a person.</param>
internal sealed record ControlRoute(string Method, string Path, string What, ControlCall Handle)
{
    public ControlRoute(string method, string path, string what, Func<RequestContext, Response> handle)
        : this(method, path, what, request => ValueTask.FromResult(handle(request)))
    {
    }

    /// <summary>
    /// True for what needs no token, and is there without a control plane too: for those who watch over the process, or are
    /// to trust it.
    /// </summary>
    public bool IsOpen { get; init; }

    /// <summary>True for a call that reads its body piece by piece: it may be larger than MaxRequestBytes.</summary>
    public bool StreamsBody { get; init; }
}
