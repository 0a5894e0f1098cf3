using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Facade;
using ZendeskEmulator.Http;
using ZendeskEmulator.JobStatuses;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Resources;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.ControlPlane;

/// <summary>One call of the control plane; it may have to wait.</summary>
internal delegate ValueTask<Response> ControlCall(RequestContext request);

/// <summary>The paths of the control plane: what Zendesk does not have. They apply to the account that the request chose.</summary>
internal sealed class ControlPlaneEndpoints
{
    private const string Prefix = "/_emulator/";

    private readonly RouteTable<ControlCall> open = new();
    private readonly RouteTable<ControlCall> routes = new();
    private readonly EmulatorOptions options;
    private readonly string? token;
    private readonly ControlHost host;

    /// <param name="token">The bearer token that all but health and the CA ask for; null for none.</param>
    /// <param name="ca">The CA of generated certificates; null without one.</param>
    public ControlPlaneEndpoints(
        EmulatorOptions options, string? token, X509Certificate2? ca, AccountDirectory accounts, Committer? committer, IReadOnlyList<Resource> resources, LimitDefaults defaults, JobEngine jobs)
    {
        this.token = token;
        this.options = options;
        host = new ControlHost(options.AccountHosts, options.ControlHosts);
        var state = new Health(committer);
        var known = new ControlAccounts(accounts, committer, options.MaxAccounts);
        var clock = new ClockControl(known);
        var limits = new LimitsControl(known, defaults.Rules, defaults.Settings);
        var control = new JobsControl(known, jobs);
        var requests = new RequestsControl(known);
        Map(open, HttpMethods.Get, "/_emulator/health/live", _ => Health.Live());
        Map(open, HttpMethods.Get, "/_emulator/health/ready", _ => state.Ready());
        if (ca is not null)
        {
            var certificate = new CaCertificate(ca);
            Map(open, HttpMethods.Get, "/_emulator/ca.pem", _ => certificate);
        }
        Map(routes, HttpMethods.Get, "/_emulator/info", _ => Info.Handle(options));
        Map(routes, HttpMethods.Get, "/_emulator/coverage", _ => Coverage.Show(resources));
        routes.Add(HttpMethods.Post, "/_emulator/reset", request => ResetAccount.HandleAsync(request, known));
        Map(routes, HttpMethods.Get, "/_emulator/clock", clock.Show);
        Map(routes, HttpMethods.Put, "/_emulator/clock", clock.Set);
        routes.Add(HttpMethods.Post, "/_emulator/clock/advance", clock.AdvanceAsync);
        Map(routes, HttpMethods.Get, "/_emulator/limits", limits.Show);
        Map(routes, HttpMethods.Put, "/_emulator/limits", limits.Set);
        Map(routes, HttpMethods.Post, "/_emulator/limits/reset", limits.Reset);
        Map(routes, HttpMethods.Post, "/_emulator/limits/exhaust", limits.Exhaust);
        Map(routes, HttpMethods.Get, "/_emulator/limits/violations", limits.Violations);
        Map(routes, HttpMethods.Get, "/_emulator/requests/counts", requests.Counts);
        Map(routes, HttpMethods.Get, "/_emulator/requests/unknown", requests.Unknown);
        Map(routes, HttpMethods.Get, "/_emulator/jobs", control.Show);
        routes.Add(HttpMethods.Put, "/_emulator/jobs", control.SetAsync);
        Map(routes, HttpMethods.Post, "/_emulator/jobs/plan", control.Plan);
        routes.Add(HttpMethods.Post, "/_emulator/jobs/{id}/step", control.StepAsync);
        routes.Add(HttpMethods.Post, "/_emulator/jobs/{id}/complete", control.CompleteAsync);
        routes.Add(HttpMethods.Post, "/_emulator/jobs/{id}/fail", request => control.EndAsync(request, JobState.Failed));
        routes.Add(HttpMethods.Post, "/_emulator/jobs/{id}/kill", request => control.EndAsync(request, JobState.Killed));
    }

    public static bool Has(RequestContext request) => request.Path.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Answers a request to the control plane. Health and the CA are always open, for those who watch over the process or are to trust it.</summary>
    public async ValueTask<Response> HandleAsync(RequestContext request)
    {
        if (request.Find(open) is { } openCall)
        {
            return await openCall(request).ConfigureAwait(false);
        }
        if (!options.ControlPlane || request.Find(routes) is not { } call)
        {
            return Errors.InvalidEndpoint;
        }
        if (ControlRequest.IsForeignOrigin(request, host))
        {
            return Errors.ForeignOrigin;
        }
        var hasToken = token is not null && ControlRequest.HasToken(request, token);
        if (!hasToken && !host.IsOwn(request.Http.Request.Host.Host))
        {
            return Errors.ForeignHost;
        }
        if (!hasToken && token is not null)
        {
            return Errors.NoControlToken;
        }
        if (await request.ReceiveBodyAsync(options.MaxRequestBytes).ConfigureAwait(false) is { } badBody)
        {
            return badBody;
        }
        try
        {
            return await call(request).ConfigureAwait(false);
        }
        finally
        {
            request.FreeBody();
        }
    }

    private static void Map(RouteTable<ControlCall> table, string method, string path, Func<RequestContext, Response> handle) =>
        table.Add(method, path, request => ValueTask.FromResult(handle(request)));
}
