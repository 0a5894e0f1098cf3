using ZendeskEmulator.Accounts;
using ZendeskEmulator.Settings;

namespace ZendeskEmulator.Requests;

/// <summary>Why a request found no operation, for a person.</summary>
internal static class EndpointHint
{
    public static string Of(RequestContext request)
    {
        var method = request.Http.Request.Method;
        var path = PathTemplate.Of(request.Path);
        var known = request.Operation?.Id ?? DescribedOperations.Find(method, request.Path)?.Id;
        return known is not null
            ? $"The emulator does not have {known} yet; GET /_emulator/coverage lists what it has."
            : $"Zendesk's description of its API has no {method} {path}. The nearest path "
                + $"in it is {NearestName.To(path, DescribedOperations.Paths)}.";
    }
}
