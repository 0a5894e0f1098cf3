using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Http;
using ZendeskEmulator.TicketAudits;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>Which values a sample record holds.</summary>
public enum Sample
{
    /// <summary>Zero, false, the first instant, an empty text; null where null is allowed.</summary>
    Defaults,

    /// <summary>The same, and not null where null is allowed.</summary>
    Empty,

    /// <summary>The lowest numbers and instants.</summary>
    Lowest,

    /// <summary>The highest numbers and instants, and texts that JSON must escape.</summary>
    Highest,
}

/// <summary>Makes records of any type by reflection, so that a new type of record needs no sample of its own.</summary>
internal static class RecordSamples
{
    private const string OddText = "\0\t\n\u001f\"\\/<>&'\u007f\u2028\ufeff\uffff \u00c4\u00e9\u6f22 \ud83d\ude00 $id _id __proto__";
    /// <summary>As deep as an item of a bulk request can be: JSON has 64 levels at most.</summary>
    private const int DeepestJson = 62;

    private static readonly NullabilityInfoContext Nullability = new();

    public static object Make(Type type, Sample sample)
    {
        var record = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in StoredProperties(type))
        {
            property.SetValue(record, ValueOf(property, sample));
        }
        return record;
    }

    /// <summary>Every stored value of a record as text: two records with the same text hold the same.</summary>
    public static string Describe(object? value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        DateTime time => $"{time.Ticks} {time.Kind}",
        RawJson json => Encoding.UTF8.GetString(json.Utf8.Span),
        Dictionary<int, string> entries => string.Join(", ", entries.Select(entry => $"{entry.Key}: '{entry.Value}'")),
        TicketEvents events => Describe(events.ToArray()),
        Array items => $"[{string.Join(", ", items.Cast<object?>().Select(Describe))}]",
        _ when StoredProperties(value.GetType()).ToArray() is { Length: > 0 } properties =>
            $"{{{string.Join(", ", properties.Select(property => $"{property.Name}: {Describe(property.GetValue(value))}"))}}}",
        _ => FormattableString.Invariant($"{value}"),
    };

    private static IEnumerable<PropertyInfo> StoredProperties(Type type) =>
        type.Namespace!.StartsWith("System", StringComparison.Ordinal) || type.IsEnum
        ? []
        : type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite);

    private static object? ValueOf(PropertyInfo property, Sample sample)
    {
        if (sample == Sample.Defaults && Nullability.Create(property).ReadState == NullabilityState.Nullable)
        {
            return null;
        }
        return ValueOf(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, sample);
    }

    private static object ValueOf(Type type, Sample sample) => type switch
    {
        _ when type == typeof(string) => sample == Sample.Highest ? OddText : "",
        _ when type == typeof(DateTime) => sample == Sample.Highest
            ? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc)
            : DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc),
        _ when type == typeof(RawJson) => new RawJson(Encoding.UTF8.GetBytes(JsonOf(sample))),
        // By field and number in ascending order; a field's id is never negative.
        _ when type == typeof(CustomFieldValue[]) => FieldValues(sample),
        _ when type == typeof(TicketEvents) => Events(sample),
        _ when type == typeof(Dictionary<int, string>) => sample == Sample.Highest
            ? new Dictionary<int, string> { [0] = "", [int.MaxValue] = OddText }
            : [],
        _ when type.IsEnum => Enum.GetValues(type).GetValue(sample == Sample.Highest ? Enum.GetValues(type).Length - 1 : 0)!,
        _ when type.IsArray => ItemsOf(type.GetElementType()!, sample),
        _ when type == typeof(bool) => sample == Sample.Highest,
        _ when type.IsPrimitive || type == typeof(decimal) => NumberOf(type, sample),
        _ => Make(type, sample),
    };

    private static object NumberOf(Type type, Sample sample) => sample switch
    {
        Sample.Lowest => type.GetField("MinValue")!.GetValue(null)!,
        Sample.Highest => type.GetField("MaxValue")!.GetValue(null)!,
        _ => Activator.CreateInstance(type)!,
    };

    private static Array ItemsOf(Type type, Sample sample)
    {
        var items = Array.CreateInstance(type, sample == Sample.Highest ? 2 : 0);
        for (var i = 0; i < items.Length; i++)
        {
            items.SetValue(ValueOf(type, i == 0 ? Sample.Empty : sample), i);
        }
        return items;
    }

    private static CustomFieldValue[] FieldValues(Sample sample) => sample switch
    {
        Sample.Lowest => [new CustomFieldValue(0, long.MinValue, null)],
        Sample.Highest =>
        [
            new CustomFieldValue(1, 0, ""), new CustomFieldValue(2, 0, OddText), new CustomFieldValue(3, 0, null),
            new CustomFieldValue(
                4,
                1,
                null), new CustomFieldValue(4, long.MaxValue, null), new CustomFieldValue(long.MaxValue, long.MaxValue, null),
        ],
        _ => [],
    };

    private static TicketEvents Events(Sample sample) => sample switch
    {
        Sample.Lowest => [new TicketEvent(TicketEventType.Create, "", long.MinValue, "")],
        Sample.Highest =>
        [
            new TicketEvent(TicketEventType.Change, "tags", (string[])[OddText, ""], Array.Empty<string>()),
            new TicketEvent(TicketEventType.EmailCcChange, OddText, OddText, long.MaxValue),
            new TicketEvent(TicketEventType.Create, "subject", null),
        ],
        _ => [],
    };

    private static string JsonOf(Sample sample) => sample switch
    {
        Sample.Lowest => """{"":-1e-300,"A":1,"a":2,"a":3,"\u0000":null,"$type":"x"}""",
        Sample.Highest => string.Concat(Enumerable.Repeat(
            """{"a":[""",
            DeepestJson / 2)) + "79228162514264337593543950335.10" + string.Concat(Enumerable.Repeat("]}", DeepestJson / 2)),
        _ => "{}",
    };
}
