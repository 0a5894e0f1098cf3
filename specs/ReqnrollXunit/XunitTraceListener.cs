using Reqnroll.Tracing;
using Xunit;

namespace ReqnrollXunit;

/// <summary>Puts what Reqnroll and bindings write into the output of the running test.</summary>
internal sealed class XunitTraceListener : IThreadSafeTraceListener
{
    public void WriteTestOutput(string message) => TestContext.Current.TestOutputHelper?.WriteLine(message);

    public void WriteToolOutput(string message) => TestContext.Current.TestOutputHelper?.WriteLine($"-> {message}");
}
