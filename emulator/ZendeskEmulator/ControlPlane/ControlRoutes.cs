using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http;
using ZendeskEmulator.Facade;
using ZendeskEmulator.JobStatuses;

namespace ZendeskEmulator.ControlPlane;

/// <summary>The paths of the control plane: what Zendesk does not have. They apply to the account that the request chose.</summary>
internal static class ControlRoutes
{
    private static readonly string Get = HttpMethods.Get;
    private static readonly string Put = HttpMethods.Put;
    private static readonly string Post = HttpMethods.Post;
    private static readonly string Delete = HttpMethods.Delete;

    /// <param name="ca">The CA of generated certificates; null if no certificates are generated.</param>
    public static IReadOnlyList<ControlRoute> Of(EmulatorAccounts accounts, EmulatorFacts facts, X509Certificate2? ca)
    {
        var known = new ControlAccounts(accounts);
        IReadOnlyList<ControlRoute> routes = [];
        var openApi = new OpenApiControl(facts, () => routes);
        return routes =
        [
            .. About(facts, ca),
            new(Get, "/_emulator/openapi", "the control plane as an OpenAPI document", openApi.ShowControlPlane),
            new(Get, OpenApiControl.ApiPath, "the emulated part of Zendesk's API as an OpenAPI document", openApi.ShowApi),
            .. Accounts(new AccountsControl(accounts)),
            .. Account(known, accounts.Limits),
            new(
                HttpMethods.Patch,
                "/_emulator/accounts/{name}",
                "sets plan, seats and bulk import of an account",
                new AccountSwitches(accounts).Set),
            .. Jobs(new JobsControl(known)),
            .. Log(new RequestLogControl(known), new VerifyControl(known)),
            .. Faults(new FaultsControl(known)),
            .. Snapshots(new SnapshotsControl(known)),
        ];
    }

    private static IEnumerable<ControlRoute> About(EmulatorFacts facts, X509Certificate2? ca)
    {
        yield return new(Get, "/_emulator/health/live", "200 while the process responds", _ => Health.Live()) { IsOpen = true };
        yield return new(Get, "/_emulator/health/ready", "200 while writes are accepted", _ => Health.Ready(facts)) { IsOpen = true };
        if (ca is not null)
        {
            var certificate = new CaCertificate(ca);
            yield return new(Get, "/_emulator/ca.pem", "the CA that clients must trust for https", _ => certificate) { IsOpen = true };
        }
        yield return new(Get, "/_emulator/info", "version, settings, emulated operations, assumptions", _ => Info.Show(facts.Info));
        yield return new(
            Get,
            "/_emulator/coverage",
            "every operation of Zendesk's, and how closely it is emulated",
            _ => Coverage.Show(facts.Coverage));
    }

    private static IEnumerable<ControlRoute> Accounts(AccountsControl accounts) =>
    [
        new(Get, "/_emulator/accounts", "all accounts, by name", accounts.List),
        new(Post, "/_emulator/accounts", "creates an account, and returns its address", accounts.CreateAsync),
        new(Get, "/_emulator/accounts/{name}", "the address of an account, and its credentials", accounts.Show),
        new(Delete, "/_emulator/accounts/{name}", "deletes an account with all its records", accounts.DeleteAsync),
    ];

    private static IEnumerable<ControlRoute> Account(ControlAccounts accounts, LimitDefaults defaults)
    {
        var clock = new ClockControl(accounts);
        var limits = new LimitsControl(accounts, defaults);
        var credentials = new CredentialsControl(accounts);
        var requests = new RequestsControl(accounts);
        var search = new SearchControl(accounts);
        var export = new ExportControl(accounts);
        return
        [
            new(Post, "/_emulator/seed", "fills the account with generated records", new SeedControl(accounts).SeedAsync),
            new(Get, "/_emulator/export", "all records of the account, as lines of JSON", export.ExportAsync),
            new(Post, "/_emulator/import", "imports the records of a file", export.ImportAsync) { StreamsBody = true },
            new(Post, "/_emulator/reset", "empties the account", request => ResetAccount.HandleAsync(request, accounts)),
            new(Get, "/_emulator/clock", "the account's clock, and its next events", clock.Show),
            new(Put, "/_emulator/clock", "freezes the clock, sets it, makes it fast, or returns it to real time", clock.Set),
            new(Post, "/_emulator/clock/advance", "moves the clock", clock.AdvanceAsync),
            new(Get, "/_emulator/limits", "the rate limits with their counters", limits.Show),
            new(Put, "/_emulator/limits", "sets plan, mode and single rules", limits.Set),
            new(Post, "/_emulator/limits/reset", "clears counters and violations", limits.Reset),
            new(Post, "/_emulator/limits/exhaust", "uses up a limit", limits.Exhaust),
            new(Get, "/_emulator/limits/violations", "the clients that came back before Retry-After was over", limits.Violations),
            new(Get, "/_emulator/search", "how late searches see a write", search.Show),
            new(Put, "/_emulator/search", "lets searches see writes late", search.Set),
            new(Get, "/_emulator/credentials", "the credentials that the account accepts, and the lifetimes of tokens", credentials.Show),
            new(Put, "/_emulator/credentials", "retires API tokens or passwords, sets consent and lifetimes", credentials.Set),
            new(Get, "/_emulator/requests/counts", "the number of requests by operation and status", requests.Counts),
            new(Get, "/_emulator/requests/unknown", "the requests without an operation", requests.Unknown),
        ];
    }

    private static IEnumerable<ControlRoute> Log(RequestLogControl log, VerifyControl verify) =>
    [
        new(Get, "/_emulator/requests", "the latest requests, by operation, status, user, text and more", log.List),
        new(Delete, "/_emulator/requests", "empties the log of requests", log.Clear),
        new(Get, "/_emulator/requests/latest", "the latest request, with the reasons for its response", log.Latest),
        new(Get, "/_emulator/requests/stream", "each request once it has its response, as server-sent events", log.Stream),
        new(Get, "/_emulator/requests/har", "the log as an HTTP Archive", log.Har),
        new(Post, "/_emulator/verify", "whether requests came as expected; with the nearest misses if not", verify.VerifyAsync),
        new(Get, "/_emulator/requests/{id}", "one request, with the reasons for its response", log.Show),
    ];

    private static IEnumerable<ControlRoute> Faults(FaultsControl faults) =>
    [
        new(Get, "/_emulator/faults", "the failures on demand, with their uses so far", faults.List),
        new(Post, "/_emulator/faults", "adds a failure on demand", faults.Add),
        new(Delete, "/_emulator/faults", "removes all failures on demand", faults.Clear),
        new(Get, "/_emulator/faults/{id}", "one failure on demand", faults.Show),
        new(Put, "/_emulator/faults/{id}", "replaces a failure on demand", faults.Replace),
        new(Delete, "/_emulator/faults/{id}", "removes a failure on demand", faults.Remove),
    ];

    private static IEnumerable<ControlRoute> Snapshots(SnapshotsControl snapshots) =>
    [
        new(Get, "/_emulator/snapshots", "the saved states of the account", snapshots.List),
        new(Post, "/_emulator/snapshots", "saves the account's state", snapshots.SaveAsync),
        new(Post, "/_emulator/snapshots/{name}/restore", "restores a saved state", snapshots.RestoreAsync),
        new(Get, "/_emulator/snapshots/{name}/diff", "the differences between two states", snapshots.DiffAsync),
        new(Delete, "/_emulator/snapshots/{name}", "deletes a saved state", snapshots.DeleteAsync),
    ];

    private static IEnumerable<ControlRoute> Jobs(JobsControl jobs) =>
    [
        new(Get, "/_emulator/jobs", "the bulk jobs that are queued or working", jobs.Show),
        new(Put, "/_emulator/jobs", "sets how fast jobs run", jobs.SetAsync),
        new(Post, "/_emulator/jobs/plan", "lets items of the next job fail, or the job stop", jobs.Plan),
        new(Post, "/_emulator/jobs/{id}/step", "runs some items of a job", jobs.StepAsync),
        new(Post, "/_emulator/jobs/{id}/complete", "runs all remaining items of a job", jobs.CompleteAsync),
        new(Post, "/_emulator/jobs/{id}/fail", "ends a job as failed", request => jobs.EndAsync(request, JobState.Failed)),
        new(Post, "/_emulator/jobs/{id}/kill", "ends a job as killed", request => jobs.EndAsync(request, JobState.Killed)),
    ];
}
