using ZendeskEmulator.Settings;

namespace ZendeskEmulator.Requests;

/// <summary>Why a request found no operation, for a person.</summary>
internal static class EndpointHint
{
    /// <param name="operationId">Zendesk's name for it; null when Zendesk has no such operation.</param>
    public static string Of(string method, ReadOnlySpan<char> path, string? operationId)
    {
        if (operationId is not null)
        {
            return $"The emulator does not have {operationId} yet; GET /_emulator/coverage lists what it has.";
        }
        var template = PathTemplate.Of(path);
        return $"Zendesk's description of its API has no {method} {template}. The nearest path "
            + $"in it is {NearestName.To(template, DescribedOperations.Paths)}.";
    }
}
