using System.Globalization;
using System.Text;
using System.Text.Json;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;
using ZendeskEmulator.Settings;

namespace ZendeskEmulator.ControlPlane;

/// <summary>
/// The JSON object that a call of the control plane sends. What is wrong with it is told in <see cref="Refusal"/>, once
/// everything has been read; a value that is absent, null or wrong reads as null.
/// </summary>
internal sealed class ControlBody
{
    // No others: 01/02/2027 is two days, and 12:00 is none without today's date.
    private static readonly string[] InstantForms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    private static readonly JsonElement Empty = JsonElement.Parse("{}"u8);

    private const int LongestName = 100;

    private readonly JsonElement root;

    /// <summary>Reads the body; one that is missing is an empty object.</summary>
    /// <param name="names">What the call knows; anything else is a mistake in spelling.</param>
    public ControlBody(RequestContext request, params string[] names)
    {
        root = Parse(request.Body);
        foreach (var property in root.EnumerateObject())
        {
            if (!names.Contains(property.Name))
            {
                var name = Beginning.Of(property.Name, LongestName);
                Refuse($"'{name}' is unknown here; the nearest known name is '{NearestName.To(name, names)}'");
                break;
            }
        }
    }

    /// <summary>The 400 for the first thing that is wrong; null when nothing is.</summary>
    public Error? Refusal { get; private set; }

    /// <summary>Notes what is wrong with the body.</summary>
    public void Refuse(string reason) => Refuse(Errors.Control(400, reason));

    /// <summary>Notes an error; null for none.</summary>
    public void Refuse(Error? error) => Refusal ??= error;

    public string? Text(string name) =>
        Find(name) is not { } value ? null
        : value.ValueKind != JsonValueKind.String ? Wrong($"{name} must be a text")
        : value.GetString() is { } text && Encoding.UTF8.GetByteCount(text) <= TextBounds.LongestOf(name) ? text
        : Wrong(string.Create(CultureInfo.InvariantCulture, $"{name} can not be longer than {TextBounds.LongestOf(name)} bytes"));

    /// <summary>Whether the body has the name, with null or a value.</summary>
    public bool Has(string name) => root.TryGetProperty(name, out _);

    public bool? Flag(string name) =>
        Find(name) is not { } value ? null
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean()
        : Wrong<bool>($"{name} must be true or false");

    public int? Number(string name, int least, int most) =>
        Find(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most ? number
        : Wrong<int>(string.Create(CultureInfo.InvariantCulture, $"{name} must be a whole number from {least} to {most}"));

    public long? Id(string name) =>
        Find(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number
        : value.ValueKind == JsonValueKind.String
            && long.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out number) ? number
        : Wrong<long>($"{name} must be an id");

    /// <summary>One of a few words.</summary>
    public T? Choice<T>(string name)
        where T : struct, Enum =>
        Text(name) is not { } text ? null
        : ChoiceNames.TryParse<T>(text, out var value) ? value
        : Wrong<T>($"{name} must be {ChoiceNames.List<T>()}, not '{text}'");

    /// <summary>An instant in ISO 8601, such as 2027-01-31T12:00:00Z; UTC where it names no zone.</summary>
    public DateTimeOffset? Instant(string name) =>
        Text(name) is not { } text ? null
        : DateTimeOffset.TryParseExact(
            text,
            InstantForms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var instant) ? instant
        : Wrong<DateTimeOffset>($"{name} must be an instant such as 2027-01-31T12:00:00Z, not '{text}'");

    public TimeSpan? Duration(string name) =>
        Text(name) is not { } text ? null
        : DurationText.TryParse(text, out var duration) ? duration
        : Wrong<TimeSpan>($"{name} must be a duration such as 40s, 1m30s or PT40S, not '{text}'");

    /// <summary>The switches under a name: on or off by what.</summary>
    public IReadOnlyList<(string Name, bool IsOn)> Switches(string name)
    {
        if (Find(name) is not { } value)
        {
            return [];
        }
        if (value.ValueKind != JsonValueKind.Object
            || value.EnumerateObject().Any(one => one.Value.ValueKind is not (JsonValueKind.True or JsonValueKind.False)))
        {
            Refuse($"{name} must be an object of true and false by name");
            return [];
        }
        return [.. value.EnumerateObject().Select(one => (one.Name, one.Value.GetBoolean()))];
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
