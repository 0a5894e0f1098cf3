using System.Buffers;
using BenchmarkDotNet.Attributes;
using ZendeskEmulator.Http;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Load.Micro;

/// <summary>Rendering: the stored user to the 39 keys of a response.</summary>
public class UserJsonBenchmarks
{
    private readonly ArrayBufferWriter<byte> buffer = new(256 * 1024);
    private readonly Links links = new("http://localhost:8080");
    private UserView[] views = [];

    /// <summary>1 is a show, 100 a list.</summary>
    [Params(1, 100)]
    public int Users { get; set; }

    /// <summary>Makes the users.</summary>
    [GlobalSetup]
    public void Make() => views = [.. Enumerable.Range(1, Users).Select(id => SampleUsers.View(1_000_000_000_000 + (2 * id)))];

    /// <summary>The users as one array.</summary>
    [Benchmark]
    public int Render()
    {
        buffer.ResetWrittenCount();
        using var json = JsonOutput.WriterInto(buffer);
        json.WriteStartArray();
        foreach (var view in views)
        {
            UserJson.Write(json, view, links);
        }
        json.WriteEndArray();
        json.Flush();
        return buffer.WrittenCount;
    }
}
