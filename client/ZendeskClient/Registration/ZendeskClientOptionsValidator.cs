using Microsoft.Extensions.Options;

namespace Zendesk;

/// <summary>Names every mistake in a client's options at once.</summary>
internal sealed class ZendeskClientOptionsValidator : IValidateOptions<ZendeskClientOptions>
{
    public ValidateOptionsResult Validate(string? name, ZendeskClientOptions options)
    {
        var client = string.IsNullOrEmpty(name) ? nameof(ZendeskClient) : $"{nameof(ZendeskClient)} '{name}'";
        var mistakes = options.ConfigurationMistakes.Concat(options.Mistakes()).Select(mistake => $"{client}: {mistake}").ToList();
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }
}
