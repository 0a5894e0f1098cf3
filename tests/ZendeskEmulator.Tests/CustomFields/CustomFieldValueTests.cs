using System.Text.Json;
using Xunit;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Tests.CustomFields;

public sealed class CustomFieldValueTests
{
    [Fact]
    public void Values_are_in_the_data_file_by_field()
    {
        var json = JsonSerializer.Serialize(
            UserWith([new(1, 0, "a\"b"), new(2, 1, null), new(3, 31, null), new(3, 32, null)]),
            UserStorage.Default.User);

        Assert.Contains("""
            "fields":{"1":"a\u0022b","2":1,"3":[31,32]}
            """.Trim(), json, StringComparison.Ordinal);
    }

    [Fact]
    public void They_are_read_as_they_were_written()
    {
        CustomFieldValue[] values = [new(1, 0, "a\"b"), new(2, -5, null), new(3, 31, null), new(3, 32, null)];

        var read = JsonSerializer.Deserialize(
            JsonSerializer.Serialize(UserWith(values), UserStorage.Default.User),
            UserStorage.Default.User);

        Assert.Equal(values, read!.Fields!);
    }

    [Fact]
    public void A_user_without_values_has_no_word_of_them() =>
        Assert.DoesNotContain("fields", JsonSerializer.Serialize(UserWith(null), UserStorage.Default.User), StringComparison.Ordinal);

    [Theory]
    [InlineData("[]")]
    [InlineData("\"a\"")]
    [InlineData("{\"plan\":1}")]
    [InlineData("{\"1\":{}}")]
    [InlineData("{\"1\":true}")]
    [InlineData("{\"1\":[\"a\"]}")]
    [InlineData("{\"1\":1.5}")]
    public void Anything_else_in_their_place_is_damage(string values) => Assert.Throws<JsonException>(() =>
        JsonSerializer.Deserialize(
            JsonSerializer.Serialize(UserWith([new(1, 1, null)]), UserStorage.Default.User).Replace(
                """{"1":1}""",
                values,
                StringComparison.Ordinal),
            UserStorage.Default.User));

    private static User UserWith(CustomFieldValue[]? values) =>
        new() { Id = 1, Version = 1, Name = "Roger", CreatedAt = DateTime.UnixEpoch, UpdatedAt = DateTime.UnixEpoch, Fields = values };
}
