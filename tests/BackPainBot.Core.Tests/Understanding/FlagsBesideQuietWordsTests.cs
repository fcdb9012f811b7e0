namespace BackPainBot.Core.Tests.Understanding;

/// <summary>Words that quiet a sign (the weather, an old accident, other people, a doctor's comfort) stand beside a danger that is told now.</summary>
public class FlagsBesideQuietWordsTests
{
    [Theory]
    [InlineData("ive been hot at night and soaking the sheets, back agony", "fever_infection")]
    [InlineData("im 39 degrees today and my back hurts", "fever_infection")]
    [InlineData("shaking with cold in bed and my back is agony", "fever_infection")]
    [InlineData("my temperature is 39 in this heatwave", "fever_infection")]
    [InlineData("i was put on warfarin in 2019, ok to press?", "anticoagulant_bleeding")]
    [InlineData("both legs are numb, doctor says its wear and tear", "bilateral_leg_symptoms")]
    [InlineData("cant pee since last night, gp says its nothing like that", "cauda_equina")]
    [InlineData("the horse had a fright and threw me on sunday, back agony", "trauma")]
    [InlineData("fell off the ladder years ago but yesterday i fell again and my hip hurts", "trauma")]
    [InlineData("went down hard on the pitch saturday", "trauma")]
    [InlineData("i look after folk with broken hips and now my own leg is getting weaker", "progressive_weakness")]
    [InlineData("lifting patients and now i cant feel my bum", "numbness_saddle")]
    [InlineData("expecting in may, tailbone pain", "pregnancy")]
    [InlineData("in this heat my calf has swollen up red on one side", "leg_clot_signs")]
    public void A_danger_is_heard_beside_them(string text, string flag) => Read.Talk(text).Flags.ShouldContain(flag);

    [Theory]
    [InlineData("went down the shops for a ball")]
    [InlineData("should i go down the gym or rest")]
    [InlineData("came off the blood thinners in 2020, ok to do the belly one now?")]
    [InlineData("is it bad for somebody with thin bones in general, asking for an essay")]
    [InlineData("im a nurse and lift patients with broken hips all day, low back sore")]
    [InlineData("its boiling in here, sweat pouring off me in this heat, can i do it in bed")]
    [InlineData("my old knees are useless, how do i get up")]
    [InlineData("it does not go into the legs")]
    [InlineData("section was eleven years ago, scar pulls")]
    [InlineData("disc slipped and now it aches when i drive")]
    public void They_quiet_what_only_sounds_like_one(string text) => Read.Talk(text).Flags.ShouldBeEmpty();
}
