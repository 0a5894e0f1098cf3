using System.Globalization;
using System.Text;

namespace ZendeskEmulator.Http;

/// <summary>
/// The X-Zendesk-API-Warn header: a Ruby hash that names the dropped keys of a body, in the recorded form.
/// </summary>
internal static class ApiWarning
{
    public const string Header = "X-Zendesk-API-Warn";

    /// <param name="action">Zendesk's controller and action: users/create.</param>
    /// <returns>Null when no key was dropped.</returns>
    public static string? Of(string action, IReadOnlyList<string> keys)
    {
        if (keys.Count == 0)
        {
            return null;
        }
        var slash = action.LastIndexOf('/');
        var text = new StringBuilder()
            .Append(
                CultureInfo.InvariantCulture,
                $"{{:allowed_parameters=>{{:controller=>\"{action[..Math.Max(slash, 0)]}\", :action=>\"{action[(slash + 1)..]}\","
                + $" :unpermitted_keys=>[");
        for (var i = 0; i < keys.Count; i++)
        {
            text.Append(i == 0 ? "\"" : ", \"");
            AppendEscaped(text, keys[i]);
            text.Append('"');
        }
        return text.Append("], :invalid_values=>[]}}").ToString();
    }

    /// <summary>A header may contain ASCII letters only.</summary>
    private static void AppendEscaped(StringBuilder text, string key)
    {
        foreach (var letter in key)
        {
            if (letter is '"' or '\\')
            {
                text.Append('\\').Append(letter);
            }
            else if (letter is < ' ' or > '~')
            {
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}");
            }
            else
            {
                text.Append(letter);
            }
        }
    }
}
