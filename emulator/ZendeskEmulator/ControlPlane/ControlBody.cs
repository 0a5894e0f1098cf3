using System.Globalization;
using System.Text;
using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Settings;

namespace ZendeskEmulator.ControlPlane;

/// <summary>
/// The JSON object that a call of the control plane sends. Errors are in <see cref="Refusal"/>, once
/// everything has been read; a value that is absent, null or wrong reads as null.
/// </summary>
internal sealed class ControlBody
{
    // No others: 01/02/2027 is two days, and 12:00 is no instant without today's date.
    private static readonly string[] InstantForms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    private static readonly JsonElement Empty = JsonElement.Parse("{}"u8);

    private const int LongestName = 100;

    private readonly JsonElement root;
    private readonly ControlBody? outer;
    private readonly string prefix = "";

    /// <summary>Reads the body; one that is missing is an empty object.</summary>
    /// <param name="names">The names that the call knows. Another name is refused as misspelt.</param>
    public ControlBody(RequestContext request, params string[] names)
    {
        root = Parse(request.Body);
        Check(names);
    }

    private ControlBody(ControlBody outer, string name, JsonElement root, string[] names)
    {
        this.root = root;
        this.outer = outer;
        prefix = $"{outer.prefix}{name}.";
        Check(names);
    }

    /// <summary>The 400 for the first thing that is wrong; null when nothing is.</summary>
    public Error? Refusal { get => outer is null ? field : outer.Refusal; private set; }

    /// <summary>Notes the first error of the body.</summary>
    public void Refuse(string reason) => Refuse(Errors.Control(400, reason));

    /// <summary>Notes an error, if it is not null.</summary>
    public void Refuse(Error? error)
    {
        if (outer is not null)
        {
            outer.Refuse(error);
        }
        else
        {
            Refusal ??= error;
        }
    }

    /// <summary>The object under a name; null when the body does not have the name.</summary>
    /// <param name="names">The names that it may have.</param>
    public ControlBody? Object(string name, params string[] names) =>
        Find(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Object ? new ControlBody(this, name, value, names)
        : WrongObject($"{prefix}{name} must be an object");

    /// <summary>The objects in the list under a name; null when the body does not have the name.</summary>
    /// <param name="most">How many there may be.</param>
    public IReadOnlyList<ControlBody>? Objects(string name, int most, params string[] names)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }
        if (value.ValueKind != JsonValueKind.Array
            || value.GetArrayLength() > most
            || value.EnumerateArray().Any(one => one.ValueKind != JsonValueKind.Object))
        {
            Refuse(string.Create(CultureInfo.InvariantCulture, $"{prefix}{name} must be a list of {most} objects at most"));
            return [];
        }
        return [.. value.EnumerateArray().Select(
            (one, i) => new ControlBody(this, string.Create(CultureInfo.InvariantCulture, $"{name}.{i}"), one, names))];
    }

    /// <summary>Any value under a name; null when the body does not have the name.</summary>
    public JsonElement? Any(string name) => Find(name);

    public double? Fraction(string name, double least, double most) =>
        Find(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number >= least && number <= most ? number
        : Wrong<double>(string.Create(CultureInfo.InvariantCulture, $"{prefix}{name} must be a number from {least} to {most}"));

    public string? Text(string name) =>
        Find(name) is not { } value ? null
        : value.ValueKind != JsonValueKind.String ? Wrong($"{prefix}{name} must be a text")
        : value.GetString() is { } text && Encoding.UTF8.GetByteCount(text) <= TextBounds.LongestOf(name) ? text
        : Wrong(string.Create(CultureInfo.InvariantCulture, $"{prefix}{name} can not be longer than {TextBounds.LongestOf(name)} bytes"));

    /// <summary>Whether the body has the name, with null or a value.</summary>
    public bool Has(string name) => root.TryGetProperty(name, out _);

    public bool? Flag(string name) =>
        Find(name) is not { } value ? null
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean()
        : Wrong<bool>($"{prefix}{name} must be true or false");

    public int? Number(string name, int least, int most) =>
        Find(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most ? number
        : Wrong<int>(string.Create(CultureInfo.InvariantCulture, $"{prefix}{name} must be a whole number from {least} to {most}"));

    public long? Id(string name) =>
        Find(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number
        : value.ValueKind == JsonValueKind.String
            && long.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out number) ? number
        : Wrong<long>($"{prefix}{name} must be an id");

    /// <summary>One of a few words.</summary>
    public T? Choice<T>(string name)
        where T : struct, Enum =>
        Text(name) is not { } text ? null
        : ChoiceNames.TryParse<T>(text, out var value) ? value
        : Wrong<T>($"{prefix}{name} must be {ChoiceNames.List<T>()}, not '{text}'");

    /// <summary>One of a few words, with hyphens between their parts: account-limit.</summary>
    public T? KebabChoice<T>(string name)
        where T : struct, Enum =>
        Text(name) is not { } text ? null
        : ChoiceNames.TryParse<T>(text.Replace("-", "", StringComparison.Ordinal), out var value) ? value
        : Wrong<T>($"{prefix}{name} must be one of {string.Join(", ", Enum.GetNames<T>().Select(Kebab))}, not '{text}'");

    /// <summary>Notes that a value is wrong.</summary>
    public T? WrongValue<T>(string name, string reason)
        where T : struct => Wrong<T>($"{prefix}{name} {reason}");

    /// <summary>The texts under a name; empty if the body does not have it.</summary>
    public Dictionary<string, string> Texts(string name)
    {
        var texts = new Dictionary<string, string>();
        if (Find(name) is not { } value)
        {
            return texts;
        }
        if (value.ValueKind != JsonValueKind.Object)
        {
            Refuse($"{prefix}{name} must be an object of texts by name");
            return texts;
        }
        foreach (var property in value.EnumerateObject())
        {
            texts[property.Name] = property.Value.ValueKind == JsonValueKind.String
                ? property.Value.GetString()!
                : property.Value.GetRawText();
        }
        return texts;
    }

    /// <summary>An instant in ISO 8601, such as 2027-01-31T12:00:00Z; UTC where it names no zone.</summary>
    public DateTimeOffset? Instant(string name) =>
        Text(name) is not { } text ? null
        : DateTimeOffset.TryParseExact(
            text,
            InstantForms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var instant) ? instant
        : Wrong<DateTimeOffset>($"{prefix}{name} must be an instant such as 2027-01-31T12:00:00Z, not '{text}'");

    public TimeSpan? Duration(string name) =>
        Text(name) is not { } text ? null
        : DurationText.TryParse(text, out var duration) ? duration
        : Wrong<TimeSpan>($"{prefix}{name} must be a duration such as 40s, 1m30s or PT40S, not '{text}'");

    /// <summary>The switches under a name, each on or off.</summary>
    public IReadOnlyList<(string Name, bool IsOn)> Switches(string name)
    {
        if (Find(name) is not { } value)
        {
            return [];
        }
        if (value.ValueKind != JsonValueKind.Object
            || value.EnumerateObject().Any(one => one.Value.ValueKind is not (JsonValueKind.True or JsonValueKind.False)))
        {
            Refuse($"{prefix}{name} must be an object of true and false by name");
            return [];
        }
        return [.. value.EnumerateObject().Select(one => (one.Name, one.Value.GetBoolean()))];
    }

    private static string Kebab(string name) =>
        string.Concat(
            name.Select((letter, i) => char.IsUpper(letter) ? $"{(i > 0 ? "-" : "")}{char.ToLowerInvariant(letter)}" : $"{letter}"));

    private void Check(string[] names)
    {
        foreach (var property in root.EnumerateObject())
        {
            if (!names.Contains(property.Name))
            {
                var name = Beginning.Of(property.Name, LongestName);
                Refuse($"'{prefix}{name}' is unknown here; the nearest known name is '{prefix}{NearestName.To(name, names)}'");
                break;
            }
        }
    }

    private ControlBody? WrongObject(string reason)
    {
        Refuse(reason);
        return null;
    }

    private JsonElement? Find(string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private string? Wrong(string reason)
    {
        Refuse(reason);
        return null;
    }

    private T? Wrong<T>(string reason)
        where T : struct
    {
        Refuse(reason);
        return null;
    }

    private JsonElement Parse(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
        {
            return Empty;
        }
        if (JsonTree.Parse(body.Span) is { ValueKind: JsonValueKind.Object } read)
        {
            return read;
        }
        Refuse("the body must be a JSON object");
        return Empty;
    }
}
