using System.Text;
using System.Text.Json;
using Xunit;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.Storage;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Tests.CustomFields;

public sealed class CustomFieldValueTests
{
    [Fact]
    public void Values_are_in_the_data_file_by_field()
    {
        var json = Stored(UserWith([new(1, 0, "a\"b"), new(2, 1, null), new(3, 31, null), new(3, 32, null)]));

        Assert.Contains("""
            "fields":{"1":"a\"b","2":1,"3":[31,32]}
            """.Trim(), json, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_are_read_as_they_were_written()
    {
        CustomFieldValue[] values = [new(1, 0, "a\"b"), new(2, -5, null), new(3, 31, null), new(3, 32, null)];

        var read = Read(Stored(UserWith(values)));

        Assert.Equal(values, read.Fields!);
    }

    [Fact]
    public void A_user_without_values_has_no_word_of_them() =>
        Assert.DoesNotContain("fields", Stored(UserWith(null)), StringComparison.Ordinal);

    [Theory]
    [InlineData("[]")]
    [InlineData("\"a\"")]
    [InlineData("{\"plan\":1}")]
    [InlineData("{\"1\":{}}")]
    [InlineData("{\"1\":true}")]
    [InlineData("{\"1\":[\"a\"]}")]
    [InlineData("{\"1\":1.5}")]
    public void Anything_else_in_their_place_is_damage(string values) => Assert.Throws<JsonException>(() =>
        Read(Stored(UserWith([new(1, 1, null)])).Replace("""{"1":1}""", values, StringComparison.Ordinal)));

    private static string Stored(User user)
    {
        using var json = new RecordJson();
        return Encoding.UTF8.GetString(json.Of(User.Kind, user));
    }

    private static User Read(string json) => (User)User.Kind.Read(Encoding.UTF8.GetBytes(json))!;

    private static User UserWith(CustomFieldValue[]? values) =>
        new() { Id = 1, Version = 1, Name = "Roger", CreatedAt = DateTime.UnixEpoch, UpdatedAt = DateTime.UnixEpoch, Fields = values };
}
