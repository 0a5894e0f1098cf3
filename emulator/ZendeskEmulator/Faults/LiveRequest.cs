using System.Text;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Matching;

namespace ZendeskEmulator.Faults;

/// <summary>A request that is under way, as a match sees it.</summary>
/// <param name="operationId">Zendesk's operationId; null when Zendesk has no such operation.</param>
internal sealed class LiveRequest(RequestContext request, string? operationId) : IMatchable
{
    public string? OperationId => operationId;

    public string Method => request.Http.Request.Method;

    public ReadOnlySpan<char> Path => request.Path;

    public string? Query => request.Http.Request.QueryString.Value;

    public int? Status => null;

    public ReadOnlySpan<byte> Body => request.Body.Span;

    public IEnumerable<string> CallerNames => string.IsNullOrEmpty(request.Credentials.Email) ? [] : [request.Credentials.Email];

    public IEnumerable<string> Texts =>
    [
        $"{Method} {request.Http.Request.Path.Value}{Query}",
        .. request.Http.Request.Headers.Where(header => header.Key != "Authorization").Select(header => $"{header.Key}: {header.Value}"),
        Encoding.UTF8.GetString(Body),
    ];

    public string? Header(string name) => request.Http.Request.Headers.TryGetValue(name, out var values) ? values.ToString() : null;
}
