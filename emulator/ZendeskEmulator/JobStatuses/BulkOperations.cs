using Microsoft.AspNetCore.Http;

namespace ZendeskEmulator.JobStatuses;

/// <summary>
/// Operations that take a job and return its status: <c>using static ZendeskEmulator.JobStatuses.BulkOperations;</c>
/// </summary>
internal static class BulkOperations
{
    public static Operation BulkPost(string path, string id, RequestInput<BulkInput> input, JobKind kind) =>
        Of(HttpMethods.Post, path, id, input, kind);

    public static Operation BulkPut(string path, string id, RequestInput<BulkInput> input, JobKind kind) =>
        Of(HttpMethods.Put, path, id, input, kind);

    /// <param name="check">Checks the call before the job is taken, such as a limit; null without a check.</param>
    public static Operation BulkDelete(
        string path, string id, RequestInput<BulkInput> input, JobKind kind, Func<RequestContext, Error?>? check = null) =>
        Of(HttpMethods.Delete, path, id, input, kind, check);

    // The name of a job's kind is the controller and action of its call.
    private static WriteOperation<BulkInput, JobStatus> Of(
        string method,
        string path,
        string id,
        RequestInput<BulkInput> input,
        JobKind kind,
        Func<RequestContext, Error?>? check = null) => new(
        method,
        path,
        id,
        kind.Name,
        input,
        (RequestContext request, in AccountWrite write, BulkInput items) =>
            check?.Invoke(request) is { } refused ? refused : request.Jobs().Take(request, write, kind, items),
        (RequestContext _, in Outcome<JobStatus> taken) => new JobStatusResponse(taken.Record, kind));
}
