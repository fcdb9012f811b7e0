namespace BackPainBot.Core.Tests.Understanding;

public class SpellingTests
{
    [Theory]
    [InlineData("my grion hurts", "groin")]
    [InlineData("lowrr bacl pain", "lower_back")]
    [InlineData("lowerback hurts", "lower_back")]
    [InlineData("lower-back hurts", "lower_back")]
    [InlineData("my buttuck is sore", "buttock")]
    [InlineData("MY LOWER BACK HURTS", "lower_back")]
    [InlineData("m\u0301y low\u0301er bac\u0301k hurts", "lower_back")]
    public void A_typing_error_is_repaired(string text, string region) => Read.Talk(text).Regions.ShouldBe([region]);

    [Theory]
    [InlineData("thera cane")]
    [InlineData("theracane")]
    [InlineData("Thera-Cane")]
    [InlineData("terracane")]
    public void A_name_may_be_joined_or_split(string text) => Read.Talk(text).Tool.ShouldBe("theracane");

    [Theory]
    [InlineData("i read a post")]
    [InlineData("lets hop in the park")]
    [InlineData("that is a good thing")]
    public void Plain_words_are_not_repaired(string text)
    {
        var meaning = Read.Talk(text);
        meaning.Regions.ShouldBeEmpty();
        meaning.Muscles.ShouldBeEmpty();
    }

    [Fact]
    public void A_contraction_is_read_with_any_apostrophe_or_none()
    {
        string[] ways = ["can't stand up straight", "can’t stand up straight", "cant stand up straight"];
        ways.ShouldAllBe(w => Read.Talk(w).Timing.Single() == "cant_stand_straight");
    }
}
