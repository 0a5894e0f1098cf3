using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.ControlPlane;

/// <summary>The paths of the control plane: what Zendesk does not have. They apply to the account that the request chose.</summary>
internal sealed class ControlPlaneEndpoints
{
    private const string Prefix = "/_emulator/";

    private readonly OperationRoutes health = new();
    private readonly OperationRoutes routes = new();
    private readonly EmulatorOptions options;
    private readonly string? token;

    /// <param name="token">The bearer token that all but health asks for; null for none.</param>
    public ControlPlaneEndpoints(EmulatorOptions options, string? token, AccountDirectory accounts, Committer? committer)
    {
        this.token = token;
        this.options = options;
        var state = new Health(committer);
        health
            .Get("/_emulator/health/live", _ => Health.Live())
            .Get("/_emulator/health/ready", _ => state.Ready());
        routes
            .Get("/_emulator/info", _ => Info.Handle(options))
            .Post("/_emulator/reset", request => ResetAccount.Handle(request, accounts, committer, options.MaxAccounts));
    }

    public static bool Has(RequestContext request) => request.Path.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Answers a request to the control plane. Health is always open, for those who watch over the process.</summary>
    public Answer Handle(RequestContext request)
    {
        if (request.Find(health.Table) is { } probe)
        {
            return probe.Handle(request);
        }
        if (!options.ControlPlane || request.Find(routes.Table) is not { } operation)
        {
            return Errors.InvalidEndpoint;
        }
        if (ControlRequest.IsForeignOrigin(request, options.AccountHosts))
        {
            return Errors.ForeignOrigin;
        }
        return ControlRequest.HasToken(request, token) ? operation.Handle(request) : Errors.Unauthorized;
    }
}
