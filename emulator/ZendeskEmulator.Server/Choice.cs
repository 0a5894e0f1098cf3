using System.CommandLine;

namespace ZendeskEmulator.Server;

/// <summary>Options that take one of a few words.</summary>
internal static class Choice
{
    /// <summary>Refuses every other word, in one line: the library's own check writes several.</summary>
    public static void Accept(this Option<string> option, params string[] words) => option.Validators.Add(sent =>
    {
        if (sent.Tokens is [var word] && !words.Contains(word.Value))
        {
            sent.AddError($"The argument {option.Name} takes {string.Join(" or ", words)}, not '{word.Value}'.");
        }
    });
}
