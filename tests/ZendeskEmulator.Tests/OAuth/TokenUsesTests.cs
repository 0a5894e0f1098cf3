using System.Buffers;
using System.Text;
using System.Text.Json;
using Xunit;
using ZendeskEmulator.OAuth;

namespace ZendeskEmulator.Tests.OAuth;

public sealed class TokenUsesTests
{
    private static readonly DateTime Noon = new(2027, 1, 31, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Using_a_known_token_again_forgets_no_other()
    {
        var uses = TokenUses.Create(null!);
        for (var token = 1L; token <= 10_000; token++)
        {
            uses.Note(token, Noon);
        }

        uses.Note(1, Noon.AddHours(1));

        Assert.Equal("""{"used_at":"2027-01-31T13:00:00Z"}""", Shown(uses, 1));
        Assert.Equal("""{"used_at":"2027-01-31T12:00:00Z"}""", Shown(uses, 10_000));
    }

    [Fact]
    public void One_token_too_many_forgets_the_uses_of_all_others()
    {
        var uses = TokenUses.Create(null!);
        for (var token = 1L; token <= 10_001; token++)
        {
            uses.Note(token, Noon);
        }

        Assert.Equal("""{"used_at":null}""", Shown(uses, 1));
        Assert.Equal("""{"used_at":"2027-01-31T12:00:00Z"}""", Shown(uses, 10_001));
    }

    private static string Shown(TokenUses uses, long token)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            uses.Write(json, JsonEncodedText.Encode("used_at"), token);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
