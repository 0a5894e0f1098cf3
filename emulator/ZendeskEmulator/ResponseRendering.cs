using ZendeskEmulator.Accounts;
using ZendeskEmulator.ControlPlane;
using ZendeskEmulator.Http;
using ZendeskEmulator.RateLimits;
using ZendeskEmulator.Requests;

namespace ZendeskEmulator;

/// <summary>The end of a request's way: headers and body go out, and the request is counted.</summary>
internal sealed class ResponseRendering(AccountDirectory accounts, RequestCounting counting)
{
    public ValueTask WriteAsync(RequestContext request, Response response)
    {
        if (request.HasAccount)
        {
            request.Http.Response.Headers.Date = request.Account.Clock.HttpDate;
        }
        var limits = request.Item<RequestLimits>();
        limits?.WriteHeaders(request.Http.Response.Headers);
        if (request is { IsExplained: true, Explain: { } explanation })
        {
            ExplanationHeaders.Write(explanation.Reasons, request);
        }
        if (request.Warning is { } warning)
        {
            request.Http.Response.Headers[ApiWarning.Header] = warning;
        }
        var writing = ResponseWriter.WriteAsync(
            request.Http,
            response,
            request.Links,
            request.RequestId,
            request.Operation?.CacheControl,
            request.ResponseCopy);
        limits?.Sent();
        Count(request);
        return writing;
    }

    /// <summary>Counts a request of an account, even if its credentials were refused.</summary>
    private void Count(RequestContext request)
    {
        if (request.IsFromControl || ControlPlaneEndpoints.Has(request))
        {
            return;
        }
        var account = request.HasAccount ? request.Account : request.Selection.Name is { } name ? accounts.Find(name) : null;
        if (account is not null)
        {
            counting.Count(account, request);
        }
    }
}
