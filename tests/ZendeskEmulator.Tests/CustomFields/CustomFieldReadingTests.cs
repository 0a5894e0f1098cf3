using System.Globalization;
using Xunit;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.UserFields;

namespace ZendeskEmulator.Tests.CustomFields;

public sealed class CustomFieldReadingTests
{
    [Theory]
    [InlineData("text", "\"gold\"", "gold")]
    [InlineData("text", "5", "5")]
    [InlineData("text", "true", "true")]
    [InlineData("text", "\" \"", " ")]
    [InlineData("textarea", "\"a\\nb\"", "a\nb")]
    [InlineData("checkbox", "true", "1")]
    [InlineData("checkbox", "\"on\"", "1")]
    [InlineData("checkbox", "1", "1")]
    [InlineData("checkbox", "false", "")]
    [InlineData("checkbox", "\"0\"", "")]
    [InlineData("integer", "42", "42")]
    [InlineData("integer", "\"-7\"", "-7")]
    [InlineData("integer", "9223372036854775807", "9223372036854775807")]
    [InlineData("decimal", "5.25", "5.25")]
    [InlineData("decimal", "\"-0.5\"", "-0.5")]
    [InlineData("decimal", "1e3", "1000")]
    [InlineData("date", "\"2024-02-29\"", "2024-02-29")]
    [InlineData("date", "\"2024-02-29T23:30:00-08:00\"", "2024-02-29")]
    [InlineData("date", "\"2024-02-29 00:00:00\"", "2024-02-29")]
    [InlineData("regexp", "\"ABC-12\"", "ABC-12")]
    [InlineData("dropdown", "\"gold\"", "11")]
    [InlineData("multiselect", "[\"silver\",\"gold\",\"gold\"]", "12,11")]
    [InlineData("multiselect", "\"gold\"", "11")]
    [InlineData("lookup", "1000000000003", "1000000000003")]
    [InlineData("lookup", "\"1000000000003\"", "1000000000003")]
    public void A_value_of_the_fields_type_is_taken(string type, string json, string expected) => Assert.Equal(expected, Read(type, json));

    [Theory]
    [InlineData("text", "{\"a\":1}")]
    [InlineData("text", "[\"a\"]")]
    [InlineData("checkbox", "\"maybe\"")]
    [InlineData("checkbox", "2")]
    [InlineData("integer", "5.5")]
    [InlineData("integer", "\"five\"")]
    [InlineData("integer", "9223372036854775808")]
    [InlineData("integer", "true")]
    [InlineData("decimal", "\"5,5\"")]
    [InlineData("decimal", "1e400")]
    [InlineData("date", "\"2023-02-29\"")]
    [InlineData("date", "\"29.02.2024\"")]
    [InlineData("date", "\"2024-02-29x\"")]
    [InlineData("date", "20240229")]
    [InlineData("regexp", "\"abc-12\"")]
    [InlineData("dropdown", "\"bronze\"")]
    [InlineData("dropdown", "\"Gold\"")]
    [InlineData("dropdown", "[\"gold\"]")]
    [InlineData("multiselect", "[\"gold\",\"bronze\"]")]
    [InlineData("multiselect", "[{}]")]
    [InlineData("multiselect", "{}")]
    [InlineData("lookup", "\"roger\"")]
    public void A_value_of_another_type_is_refused(string type, string json) => Assert.Null(Read(type, json));

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("[]")]
    public void Null_and_nothing_clear_a_field_of_any_type(string json) =>
        Assert.All(
            (string[])["text", "textarea", "checkbox", "date", "integer", "decimal", "regexp", "dropdown", "multiselect", "lookup"],
            type => Assert.Equal("", Read(type, json)));

    [Fact]
    public void A_pattern_that_would_take_for_ever_does_not_match()
    {
        var field = FieldOf("regexp") with { RegexpForValidation = "^(a+)+$" };

        var isTaken = CustomFieldReading.TryRead(field, Sent.Value($"\"{new string('a', 60)}!\""), [], new PatternBudget());

        Assert.False(isTaken);
    }

    /// <summary>The values, separated by commas; null when they are refused.</summary>
    private static string? Read(string type, string json)
    {
        var values = new List<CustomFieldValue>();
        return CustomFieldReading.TryRead(FieldOf(type), Sent.Value(json), values, new PatternBudget())
            ? string.Join(',', values.Select(value => value.Text ?? value.Number.ToString(CultureInfo.InvariantCulture)))
            : null;
    }

    private static UserField FieldOf(string type) => new UserField
    {
        Id = 7,
        Version = 1,
        Key = "plan",
        Title = "Plan",
        Type = CustomField.Types.Find(type)!.Value,
        RegexpForValidation = @"\A[A-Z]{3}-\d+\z",
        Options = [Option(11, "Gold", "gold"), Option(12, "Silver", "silver")],
        CreatedAt = default,
        UpdatedAt = default,
    };

    private static CustomFieldOption Option(long id, string name, string value) => new() { Id = id, Name = name, Value = value };
}
