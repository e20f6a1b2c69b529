/** Given and family names of many origins; people of the demonstration firm are drawn from them at random. */
export const names = {
  english: {
    given:
      "Alice Amelia Andrew Beatrice Brandon Caitlin Charlotte Colin Daniel Deborah Dylan Eleanor Emily Ethan Fiona Gareth Grace Hannah Harriet Jason Jessica Julian Kayla Laura Liam Margaret Megan Nathan Olivia Patrick Rachel Rebecca Samuel Sophie Stephanie Tyler Victoria Walter Wendy Zachary".split(
        " ",
      ),
    family:
      "Abbott Ashworth Barlow Bennett Blackwood Bradshaw Carver Chandler Cole Crawford Dalton Ellis Fairbanks Fletcher Gallagher Garrison Hale Harding Holloway Hughes Ingram Kendall Lambert Marsh Mercer Nolan O'Brien O'Neill Palmer Pemberton Quinn Radcliffe Sawyer Sinclair Thornton Underwood Vaughn Whitaker Winslow Yates".split(
        " ",
      ),
  },
  african_american: {
    given:
      "Aaliyah Andre Brianna Darnell Ebony Imani Jamal Jasmine Keisha Lamar Latoya Malik Nia Terrence Tiana Tyrone".split(
        " ",
      ),
    family:
      "Banks Booker Boykin Broadnax Charles Coles Dorsey Fontaine Gaines Gentry Hairston Jefferson Mosley Pinkney Rivers Whitfield".split(
        " ",
      ),
  },
  spanish: {
    given:
      "Alejandra Andrés Beatriz Camila Carlos Cristóbal Diego Elena Esteban Gabriela Ignacio Inés Javier José Lucía Marisol Mateo Nuria Pilar Raúl Rocío Sofía Tomás Ximena".split(
        " ",
      ),
    family:
      "Álvarez Bermúdez Cárdenas Castañeda Domínguez Espinoza Fuentes Guzmán Ibáñez Jiménez Lozano Márquez Muñoz Núñez Ortega Peña Quiñones Ramírez Salcedo Téllez Urrutia Valdés Yáñez Zúñiga".split(
        " ",
      ),
  },
  indian: {
    given:
      "Aarav Ananya Arjun Deepika Farah Gurpreet Harsh Ishaan Kavita Lakshmi Manish Meera Neha Nikhil Parveen Pooja Priya Rahul Rohan Sanjana Shreya Sunil Vikram Yusuf".split(
        " ",
      ),
    family:
      "Agarwal Bhattacharya Chaudhary Desai Fernandes Ghosh Gill Hussain Iyer Joshi Kapoor Krishnamurthy Mehta Mukherjee Nair Pandey Qureshi Rao Reddy Sandhu Sharma Subramanian Varghese Yadav".split(
        " ",
      ),
  },
  chinese: {
    given:
      "Bingwen Chenxi Fang Guang Haoran Jiahui Jing Kexin Lan Meiling Ning Qiang Ruolan Shu Tianyu Wei Xiaoming Xinyi Yating Zhihao".split(
        " ",
      ),
    family: "Cao Chen Deng Feng Gao Huang Jiang Li Liang Lin Luo Ma Shen Sun Tang Wang Wu Xie Xu Zhou".split(
      " ",
    ),
  },
  filipino: {
    given:
      "Analyn Bayani Christian Crisanto Divina Ernesto Jasmine Jhun Liezel Lourdes Maricel Marvin Rizalino Rowena Rommel Tala".split(
        " ",
      ),
    family:
      "Abad Bautista Buenaventura Catacutan Dimaculangan Evangelista Galang Lacson Macaraeg Magsaysay Panganiban Pangilinan Salonga Santos Tolentino Villanueva".split(
        " ",
      ),
  },
  nigerian: {
    given:
      "Adaeze Adebayo Amaka Babatunde Chidi Chinwe Efe Femi Folake Ifeoma Ikenna Kelechi Ngozi Obinna Olumide Temitope Uche Yetunde Zainab Musa".split(
        " ",
      ),
    family:
      "Abiodun Adeleke Adeyemi Balogun Chukwu Danjuma Eze Ibrahim Igwe Lawal Nwachukwu Nwosu Obi Ogunleye Okafor Okonkwo Olawale Onyekachi Sani Uzoma".split(
        " ",
      ),
  },
  french: {
    given:
      "Adèle Agnès Antoine Benoît Céline Chloé Clément Émile Étienne Florence François Gaëlle Geneviève Hélène Jérôme Joëlle Léa Loïc Maëlle Mathieu Noémie Océane Raphaël Solène Théo Zoé".split(
        " ",
      ),
    family:
      "Arsenault Beauchêne Bélanger Charbonneau Chrétien Côté Delacroix Desrosiers Fauré Garneau Hébert Laflèche Lefebvre Lévesque Marchand Mercier Noël Pelletier Perrault Renaud Rousseau Sénéchal Tétreault Thériault Vaillancourt".split(
        " ",
      ),
  },
  arabic: {
    given:
      "Ahmad Aisha Amina Bilal Dina Fatima Hassan Huda Ibrahim Karim Layla Mariam Nabil Nadia Omar Rania Samir Tariq Yasmin Zeinab".split(
        " ",
      ),
    family:
      "Abboud Al-Khatib Al-Masri Ben-Salem Chaouki Darwish El-Amrani Farouk Haddad Hamdan Jaber Khalil Mansour Najjar Qasim Rahal Saïdi Shaheen Tawfik Zidane".split(
        " ",
      ),
  },
  iranian: {
    given: "Arash Behnaz Dariush Elham Farhad Golnaz Kamran Laleh Mahsa Nasrin Omid Parisa Reza Shirin".split(
      " ",
    ),
    family:
      "Ahmadi Bahrami Ebrahimi Farahani Ghorbani Hosseini Jafari Karimi Moradi Norouzi Rostami Sadeghi Tehrani Zand".split(
        " ",
      ),
  },
  vietnamese: {
    given: "Anh Bảo Châu Dũng Đức Giang Hạnh Hương Khánh Linh Mỹ Ngọc Phượng Quân Thảo Tuấn".split(" "),
    family: "Bùi Đặng Đinh Đỗ Dương Hoàng Huỳnh Lê Lương Lý Ngô Nguyễn Phạm Phan Trần Võ".split(" "),
  },
  turkish: {
    given: "Ayşe Barış Cem Defne Elif Gökhan İbrahim Kerem Melis Oğuz Özge Selin Şule Yiğit".split(" "),
    family: "Aydın Çelik Demir Doğan Güneş Kılıç Koç Öztürk Şahin Taş Uçar Yıldız Yılmaz Zengin".split(" "),
  },
  slavic: {
    given:
      "Agnieszka Bogdan Danuta Grzegorz Halyna Ivana Jiří Kateryna Łukasz Małgorzata Miloš Oksana Oleksandr Paweł Taras Věra Wojciech Żaneta".split(
        " ",
      ),
    family:
      "Bondarenko Černý Dąbrowski Dvořák Hrynkiewicz Jovanović Kováč Kowalczyk Kravchenko Łukaszewicz Novák Petrenko Shevchuk Szczepański Tkachenko Wiśniewska Wójcik Živković".split(
        " ",
      ),
  },
  german: {
    given: "Anneliese Björn Franziska Günther Heike Jürgen Käthe Lukas Matthias Sabine Sören Ulrike".split(
      " ",
    ),
    family:
      "Bäcker Engelhardt Fröhlich Grünwald Hoffmann Jäger Köhler Lindqvist Møller Rößler Sørensen Vogel".split(
        " ",
      ),
  },
  brazilian: {
    given:
      "Ana Bruno Caio Fernanda Flávia Gustavo Heloísa João Larissa Luís Mariana Renato Thaís Vinícius".split(
        " ",
      ),
    family:
      "Almeida Araújo Assunção Carvalho Conceição Gonçalves Guimarães Magalhães Moura Nascimento Pinheiro Queirós Sampaio Teixeira".split(
        " ",
      ),
  },
  korean: {
    given: "Eun-ji Hyun-woo Ji-hye Joon Min-seo Seo-yeon Soo-jin Sung-min Yoon-ah Young-ho".split(" "),
    family: "Bae Choi Han Jung Kang Kim Lim Oh Seo Yoon".split(" "),
  },
  jewish: {
    given: "Adina Avi Chaya Dov Eliana Ezra Gideon Leah Miriam Noam Rivka Tamar".split(" "),
    family:
      "Abramson Ben-Ami Edelstein Feldman Goldfarb Kaplan Levinson Mizrahi Rosenblum Shapiro Weissman Zuckerman".split(
        " ",
      ),
  },
  ghanaian: {
    given: "Abena Akosua Ama Efua Kofi Kojo Kwabena Kwame Nana Yaa Yaw Esi".split(" "),
    family: "Acheampong Agyeman Ampofo Asante Boateng Darko Mensah Nkansah Ofori Osei Owusu Sarpong".split(
      " ",
    ),
  },
} as const;

export type NameOrigin = keyof typeof names;
