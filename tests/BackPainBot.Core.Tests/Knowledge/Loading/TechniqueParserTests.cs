using BackPainBot.Core.Knowledge;
using static BackPainBot.Core.Tests.Knowledge.GoodFiles;
using static BackPainBot.Core.Tests.Knowledge.KnowledgeFolder;

namespace BackPainBot.Core.Tests.Knowledge.Loading;

public class TechniqueParserTests
{
    private const string CaneSteps = "steps:\n  - { id: hold, say: psoas-with-cane.hands-first, pace: { seconds: 30 } }\n";

    [Theory]
    [InlineData("muscle: psoas\n", "muscle: soas\n", "muscle: soas", "muscle 'soas' does not exist; did you mean 'psoas'?")]
    [InlineData("muscle: psoas\n", "", "id: psoas-by-hand", "'muscle' is missing")]
    [InlineData("tool: hands", "tool: feet", "tool: feet", "tool 'feet' does not exist (there are: hands, theracane)")]
    [InlineData("minutes: 6", "minutes: 0", "minutes", "'minutes' must be 1 or more")]
    [InlineData("minutes: 6\n", "", "id: psoas-by-hand", "'minutes' is missing")]
    [InlineData("floor: false", "floor: maybe", "floor", "'floor' must be true or false")]
    [InlineData("presses: [belly]", "presses: [belly, everything]", "presses", "'everything' is unknown in 'presses' (known: belly, ball-under-belly, ball-on-back, hard-tool, hip-front, side)")]
    [InlineData("closing: [psoas-by-hand.up]", "closing: [psoas-by-hand.upp]", "closing", "sentence 'psoas-by-hand.upp' does not exist; did you mean 'psoas-by-hand.up'?")]
    [InlineData("    say: [psoas-by-hand.drop]\n", "", "id: drop-knees", "step 'drop-knees' says nothing (name its sentences under 'say')")]
    [InlineData("pace: { breaths: 4 }", "pace: { breaths: 4, seconds: 3 }", "pace", "'pace' must be { breaths: number } or { seconds: number }, of 1 or more")]
    [InlineData("pace: { breaths: 4 }", "pace: slow", "pace", "'pace' must be a mapping (key: value)")]
    [InlineData("pace: { breaths: 4 }", "only: twice", "only", "'only' must be first or across; without it the step is done with each side")]
    [InlineData("review: none", "review: none\nafter: psoas-with-cane", "after", "'after' and 'after-why' belong together: write both or neither")]
    public void What_is_wrong_in_a_technique_is_told(string old, string with, string lineWith, string message)
    {
        var spoilt = Good.Replace(ByHand, old, with);
        if (with.Contains("after", StringComparison.Ordinal))
            spoilt = spoilt.Replace(WithCane, "after: psoas-by-hand\nafter-why: psoas-with-cane.hands-first\n", "");

        spoilt.ShouldTell(ByHand, lineWith, message);
    }

    [Fact]
    public void What_is_said_in_the_middle_may_differ_in_a_step()
    {
        var technique = Good.Replace(ByHand, "confirm: true", "confirm: true\n    moments: { find: psoas-by-hand.drop }").Load().Techniques["psoas-by-hand"];

        technique.Moments[Moments.Find].ShouldBe(["psoas-by-hand.lie"]);
        technique.Steps[0].Moments.ShouldHaveSingleItem().Value.ShouldBe(["psoas-by-hand.drop"]);
    }

    [Fact]
    public void A_moment_that_is_missing_or_unknown_is_told()
    {
        Good.Replace(ByHand, "  find: [psoas-by-hand.lie]\n", "")
            .ShouldTell(ByHand, "moments:", "the moment 'find' is missing: name the sentences that are said then, in this position");
        Good.Replace(ByHand, "  get-up: [psoas-by-hand.up]", "  get-up: [psoas-by-hand.up]\n  get-down: [psoas-by-hand.lie]")
            .ShouldTell(ByHand, "get-down", "unknown key 'get-down' (known here: brief, come-off, ease-off, find, get-up, move-over)");
    }

    [Fact]
    public void A_technique_without_steps_is_an_error() =>
        Good.Replace(WithCane, CaneSteps, "").ShouldTell(WithCane, "id: psoas-with-cane", "the technique has no steps (list them under 'steps')");

    [Fact]
    public void Two_steps_with_one_id_are_an_error() =>
        Good.Replace(WithCane, CaneSteps, CaneSteps + "  - { id: hold, say: psoas-with-cane.hands-first }\n")
            .ShouldTell(WithCane, "{ id: hold, say: psoas-with-cane.hands-first }", "step 'hold' exists already (knowledge/techniques/psoas-with-cane.yaml:14)");

    [Fact]
    public void The_technique_that_comes_first_exists() =>
        Good.Replace(WithCane, "after: psoas-by-hand", "after: psoas-by-hands")
            .ShouldTell(WithCane, "after:", "technique 'psoas-by-hands' does not exist; did you mean 'psoas-by-hand'?");

    [Fact]
    public void Techniques_that_wait_for_each_other_are_an_error() =>
        Good.Replace(ByHand, "minutes: 6", "minutes: 6\nafter: psoas-with-cane\nafter-why: psoas-by-hand.lie")
            .Errors().ShouldBe(
            [
                $"{ByHand}:1: technique 'psoas-by-hand' comes after itself: follow the 'after' keys and take one out",
                $"{WithCane}:1: technique 'psoas-with-cane' comes after itself: follow the 'after' keys and take one out",
            ]);
}
