using System.Text.Json.Nodes;
using Xunit;

namespace ReqnrollXunit.Tests;

/// <summary>Reqnroll's own reports, which take features and scenarios from the adapter.</summary>
[Collection(SpecRun.Once)]
public sealed class ReportTests(SpecRun run)
{
    private readonly JsonObject[] messages = [.. run.Messages.Select(line => JsonNode.Parse(line)!.AsObject())];

    [Fact]
    public void The_message_stream_has_every_feature_that_started_with_its_path_and_text()
    {
        var sources = All("source").ToDictionary(source => (string)source["uri"]!, source => (string)source["data"]!);

        string[] started = ["Airlock", "BrokenStart", "Failures", "Here", "Skips", "There"];
        Assert.Equal(started.Select(name => $"Features/{name}.feature"), sources.Keys.Order());
        Assert.StartsWith("@airlock\nFeature: Airlock", sources["Features/Airlock.feature"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_message_stream_has_every_scenario_that_started()
    {
        // Five of Airlock, eight failures, four skips, two that meet.
        Assert.Equal(19, All("testCaseStarted").Count());
        Assert.Equal(19, All("testCaseFinished").Count());
    }

    [Theory]
    [InlineData("a step without a definition", "UNDEFINED SKIPPED PASSED")]
    [InlineData("a step with two definitions", "AMBIGUOUS PASSED")]
    [InlineData("a step that throws", "PASSED PASSED FAILED SKIPPED PASSED")]
    [InlineData("a step that is not written yet", "PENDING PASSED")]
    [InlineData("a hook before the steps that throws", "FAILED SKIPPED PASSED")]
    [InlineData("a hook after the steps that throws", "PASSED PASSED FAILED")]
    [InlineData("a step", "PASSED SKIPPED SKIPPED PASSED")]
    public void The_message_stream_says_how_steps_and_hooks_ended(string scenario, string statuses)
    {
        var pickle = All("pickle").Single(one => (string)one["name"]! == scenario)["id"]!.ToString();
        var test = All("testCase").Single(one => one["pickleId"]!.ToString() == pickle)["id"]!.ToString();
        var start = All("testCaseStarted").Single(one => one["testCaseId"]!.ToString() == test)["id"]!.ToString();

        var ends = All("testStepFinished").Where(one => one["testCaseStartedId"]!.ToString() == start);
        Assert.Equal(statuses, string.Join(' ', ends.Select(end => end["testStepResult"]!["status"])));
    }

    [Fact]
    public void The_message_stream_has_what_bindings_wrote() =>
        Assert.Contains(All("attachment"), attachment => (string)attachment["body"]! == "roger wrote a note");

    [Fact]
    public void The_page_shows_the_same_messages()
    {
        Assert.StartsWith("<!DOCTYPE html>", run.Html, StringComparison.Ordinal);
        Assert.Contains("roger wrote a note", run.Html, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"AMBIGUOUS\"", run.Html, StringComparison.Ordinal);
    }

    private IEnumerable<JsonNode> All(string kind) => messages.Select(message => message[kind]).OfType<JsonNode>();
}
