using System.Text;
using System.Text.Json;
using Xunit;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Http;

namespace ZendeskEmulator.Tests.Accounts;

public sealed class SideloadsTests
{
    [Fact]
    public void Sideloads_have_the_state_at_the_time_of_reading()
    {
        var names = new List<string> { "read" };
        var sideloads = Sideloads.Read(new QueryText("?include=names")).Add(
            "names",
            () => names,
            (json, name, _) => json.WriteStringValue(name));

        names[0] = "changed before the response left";

        Assert.Equal("""{"names":["read"]}""", Render(sideloads));
    }

    [Fact]
    public void Only_what_is_asked_for_is_read()
    {
        var sideloads = Sideloads.Read(new QueryText("?include=others"))
            .Add<string>("names", () => throw new InvalidOperationException("read all the same"), (_, _, _) => { });

        Assert.True(sideloads.IsEmpty);
        Assert.Equal("{}", Render(sideloads));
    }

    private static string Render(Sideloads sideloads)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            sideloads.Write(json, new Links(""));
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
