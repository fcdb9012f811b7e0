namespace BackPainBot.Core.Tests.Understanding;

public class ScopeTests
{
    [Theory]
    [InlineData("no pain in the groin", "groin")]
    [InlineData("my lower back is fine but my hip hurts", "lower_back")]
    [InlineData("it isnt in my groin, its the buttock", "groin")]
    [InlineData("my hip hurts, no pain in the groin at all", "groin")]
    [InlineData("not my hip, the lower back", "hip_side")]
    [InlineData("my hip aches without pain in the lower back", "lower_back")]
    [InlineData("lower back no, groin yes", "lower_back")]
    [InlineData("my groin hurts and hip is fine", "hip_side")]
    [InlineData("neck's fine, lower back hurts", "neck")]
    public void What_is_said_not_to_hurt_is_denied(string text, string region)
    {
        var meaning = Read.Talk(text);
        meaning.NegatedRegions.ShouldBe([region]);
        meaning.Regions.ShouldNotContain(region);
    }

    [Theory]
    [InlineData("no pain in the groin but my lower back hurts")]
    [InlineData("no pain in the groin. lower back hurts")]
    [InlineData("no pain in the groin, its my lower back")]
    [InlineData("no pain in the groin and my lower back hurts")]
    public void A_denial_ends_with_its_clause(string text) => Read.Talk(text).Regions.ShouldBe(["lower_back"]);

    [Fact]
    public void A_denial_goes_through_a_list() =>
        Read.Talk("no pain in the groin, lower back or buttock").NegatedRegions.ShouldBe(["groin", "lower_back", "buttock"]);

    [Theory]
    [InlineData("not only my lower back hurts")]
    [InlineData("no idea why my lower back hurts")]
    [InlineData("i dont know why my lower back hurts")]
    public void Words_that_only_look_like_a_denial_deny_nothing(string text)
    {
        var meaning = Read.Talk(text);
        meaning.Regions.ShouldBe(["lower_back"]);
        meaning.NegatedRegions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("should my knees be bent")]
    [InlineData("which direction does the psoas run")]
    [InlineData("do i turn over onto my back")]
    [InlineData("where does my right hand go")]
    [InlineData("should i warm up")]
    [InlineData("if i had pain on the left what would it be")]
    [InlineData("it does not hurt on the left")]
    public void What_is_asked_supposed_or_denied_is_no_fact(string text)
    {
        var meaning = Read.Talk(text);
        meaning.Timing.ShouldBeEmpty();
        meaning.Side.ShouldBeNull();
    }

    [Theory]
    [InlineData("used to be my left side, now its the right", "right")]
    [InlineData("left side?? no wait, right side", "right")]
    [InlineData("not the left, its the right", "right")]
    public void Only_the_side_that_holds_now_counts(string text, string side) => Read.Talk(text).Side.ShouldBe(side);

    [Theory]
    [InlineData("no numbness, no fever, not pregnant. lower back is stiff")]
    [InlineData("i never had cancer or a fall, my lower back is stiff")]
    [InlineData("what if i was pregnant")]
    [InlineData("had surgery 10 years ago, my lower back aches")]
    public void A_flag_that_is_denied_supposed_or_long_over_is_not_told(string text) => Read.Talk(text).Flags.ShouldBeEmpty();

    [Fact]
    public void Facts_about_somebody_else_are_facts_and_marked()
    {
        var meaning = Read.Talk("my mum has pain in her lower back on the left");
        meaning.AboutOther.ShouldBeTrue();
        (meaning.Regions.Single(), meaning.Side).ShouldBe(("lower_back", "left"));
    }

    [Theory]
    [InlineData("my husband says its nothing but my lower back hurts")]
    [InlineData("my lower back hurts")]
    public void Own_facts_are_not_somebody_elses(string text) => Read.Talk(text).AboutOther.ShouldBeFalse();

    [Theory]
    [InlineData("no i meant left")]
    [InlineData("not my hip, my groin")]
    [InlineData("sorry typo, psoas not posts")]
    [InlineData("wrong side. its the right")]
    public void What_takes_something_back_is_a_correction(string text) => Read.Talk(text).Intent.ShouldBe("correction");
}
