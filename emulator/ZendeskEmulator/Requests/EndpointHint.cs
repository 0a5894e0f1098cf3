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
        var described = DescribedOperations.ByTemplate;
        if (described[template].ToList() is [var first, ..] all)
        {
            var methods = string.Join(", ", all.Select(one => one.Method).Distinct());
            return $"Zendesk's description of its API has {methods} of {first.Path}, but no {method}.";
        }
        var nearest = described[NearestName.To(template, [.. described.Select(one => one.Key)])].First().Path;
        return $"Zendesk's description of its API has no {method} {template}. The nearest path in it is {nearest}.";
    }
}
