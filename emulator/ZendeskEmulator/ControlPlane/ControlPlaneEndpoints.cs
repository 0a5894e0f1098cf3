using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Settings;

namespace ZendeskEmulator.ControlPlane;

/// <summary>The control plane: its access checks and its routes.</summary>
internal sealed class ControlPlaneEndpoints
{
    private const string Path = "/_emulator";
    private const int LongestPath = 100;

    private readonly RouteTable<ControlRoute> table = new();
    private readonly IReadOnlyList<ControlRoute> routes;
    private readonly EmulatorOptions options;
    private readonly string? token;
    private readonly ControlHost host;
    private readonly Func<RequestContext, Response?> findPage;

    /// <param name="token">The bearer token of all paths that are not open; null if no token is required.</param>
    /// <param name="findPage">Finds a page for a browser. Pages have no data and need no token.</param>
    public ControlPlaneEndpoints(
        EmulatorOptions options,
        string? token,
        IReadOnlyList<ControlRoute> routes,
        Func<RequestContext, Response?> findPage)
    {
        this.options = options;
        this.token = token;
        this.routes = routes;
        this.findPage = findPage;
        host = new ControlHost(options.AccountHosts, options.ControlHosts);
        foreach (var route in routes)
        {
            table.Add(route.Method, route.Path, route);
        }
    }

    /// <summary>Whether a request is for the control plane. The index is served at the root too.</summary>
    public static bool Has(RequestContext request) =>
        request.Path is "" or "/" or Path or OpenApiControl.ApiPath
            || (request.Path.StartsWith(Path, StringComparison.Ordinal) && request.Path[Path.Length] == '/');

    /// <summary>
    /// Checks X-Emulator-Control on a request of the API: the control token, or 1 if no token is required. Such a request
    /// acts as the owner, and is never limited, logged or faulted.
    /// </summary>
    /// <returns>Null, or why the header may not be used.</returns>
    public Error? ReadControlHeader(RequestContext request)
    {
        if (!request.Http.Request.Headers.TryGetValue(ControlRequest.Header, out var value))
        {
            return null;
        }
        if (!options.ControlPlane)
        {
            return Errors.Control(403, "There is no control plane here: its setting ControlPlane is off.");
        }
        if (ControlRequest.IsForeignOrigin(request, host) || (token is null && !host.IsOwn(request.Http.Request.Host.Host)))
        {
            return Errors.Control(403, $"{ControlRequest.Header} is not for web pages of another origin or Host.");
        }
        request.IsFromControl = token is null ? value == "1" : ControlRequest.IsSame(value.ToString(), token);
        return request.IsFromControl ? null : Errors.Control(
            401,
            $"{ControlRequest.Header} must be "
            + (token is null ? "1." : "the control plane's token, which the emulator prints when it starts."));
    }

    /// <summary>Answers a request to the control plane.</summary>
    public async ValueTask<Response> HandleAsync(RequestContext request)
    {
        var route = request.Find(table);
        if (route is { IsOpen: true })
        {
            return await route.Handle(request).ConfigureAwait(false);
        }
        if (!options.ControlPlane)
        {
            return Errors.InvalidEndpoint;
        }
        if (findPage(request) is { } page)
        {
            return page;
        }
        if (ControlIndex.Has(request))
        {
            return ControlIndex.Show(request, routes, hasToken: token is not null);
        }
        if (Refuse(request) is { } refused)
        {
            return refused;
        }
        return route is null ? Missing(request) : await RunAsync(request, route).ConfigureAwait(false);
    }

    /// <summary>Why the request may not use the control plane; null when it may.</summary>
    private Error? Refuse(RequestContext request)
    {
        if (ControlRequest.IsForeignOrigin(request, host))
        {
            return Errors.Control(403, "The control plane answers no web page of another origin.");
        }
        if (token is not null && ControlRequest.HasToken(request, token))
        {
            return null;
        }
        if (!host.IsOwn(request.Http.Request.Host.Host))
        {
            return Errors.Control(403, "The control plane does not answer under this Host; the setting ControlHosts takes further names.");
        }
        return token is null ? null : Errors.Control(
            401,
            "The control plane asks for its token: send Authorization: Bearer TOKEN. The emulator prints it when it starts.");
    }

    /// <summary>The error for an unknown path or method, with the nearest known path or the known methods.</summary>
    private Error Missing(RequestContext request)
    {
        var path = Beginning.Of(request.Path.ToString(), LongestPath);
        string[] methods = [.. routes.Select(route => route.Method).Distinct().Where(method => request.Find(table, method) is not null)];
        if (methods.Length > 0)
        {
            request.Http.Response.Headers.Allow = string.Join(", ", methods);
            return Errors.Control(
                405,
                $"{path} takes {string.Join(" or ", methods)}, not {Beginning.Of(request.Http.Request.Method, LongestPath)}.");
        }
        var nearest = NearestName.To(path, [.. routes.Select(route => route.Path)]);
        return Errors.Control(404, $"The control plane has no {path}. The nearest path is {nearest}; GET {Path} lists them all.");
    }

    private async ValueTask<Response> RunAsync(RequestContext request, ControlRoute route)
    {
        if (!route.StreamsBody && await request.ReceiveBodyAsync(options.MaxRequestBytes).ConfigureAwait(false) is { } badBody)
        {
            return Errors.Control(badBody.Status, $"{badBody.Reason.TrimEnd('.')}.");
        }
        try
        {
            return await route.Handle(request).ConfigureAwait(false);
        }
        finally
        {
            request.FreeBody();
        }
    }
}
