using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Xunit;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Resources;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>Whatever a record holds, the data file gives it back. The tests find the kinds of record by themselves.</summary>
public sealed class RecordRoundTripTests
{
    public static TheoryData<string, Sample> Cases { get; } = [.. AllResources.Kinds.SelectMany(
        kind => Enum.GetValues<Sample>().Select(sample => (kind.Name, sample)))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_record_is_read_back_as_it_was_written(string kindName, Sample sample)
    {
        var kind = AllResources.Kinds.Single(kind => kind.Name == kindName);
        var written = RecordSamples.Make(RecordTypeOf(kind), sample);

        var read = kind.Read(JsonOf(kind, written));

        Assert.NotNull(read);
        Assert.Equal(RecordSamples.Describe(written), RecordSamples.Describe(read));
    }

    [Fact]
    public void Every_kind_of_record_is_among_those_of_the_data_file()
    {
        var declared = typeof(Emulator).Assembly.GetTypes()
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(DeclaredKind).OfType<RecordKind>().Distinct();

        Assert.Equal(declared.Select(kind => kind.Name).Order(), AllResources.Kinds.Select(kind => kind.Name).Order());
    }

    /// <summary>The kind that a static field has, or the schema in it; null for another field.</summary>
    private static object? DeclaredKind(FieldInfo field) =>
        typeof(RecordKind).IsAssignableFrom(field.FieldType) ? field.GetValue(null)
        : field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(Schema<>)
            ? field.FieldType.GetProperty("Kind")!.GetValue(field.GetValue(null))
        : null;

    [Fact]
    public void Every_type_of_record_has_a_kind()
    {
        // An activity follows from an audit, so it is an IRecord and no Record.
        var types = typeof(Emulator).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false }
            && type.IsSubclassOf(typeof(ZendeskEmulator.Accounts.Record)));

        Assert.Equal(
            types.Select(type => type.Name).Order(),
            AllResources.Kinds.Select(kind => RecordTypeOf(kind).Name).Distinct().Order());
    }

    private static byte[] JsonOf(RecordKind kind, object record)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions
        {
            SkipValidation = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }))
        {
            kind.Write(json, record);
        }
        return stream.ToArray();
    }

    private static Type RecordTypeOf(RecordKind kind) =>
        kind.GetType().GetGenericArguments().Single(argument => typeof(IRecord).IsAssignableFrom(argument));
}
